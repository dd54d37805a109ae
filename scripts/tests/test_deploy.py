"""What a dry run does to the keys: it says which are missing, and makes none but the one that the template names."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import deploy  # noqa: E402


class Parameters:
    """As much of SSM as a dry run asks for."""

    def __init__(self):
        self.kept = {}

    def get_parameters(self, Names, WithDecryption):
        assert not WithDecryption and len(Names) <= 10
        return {"InvalidParameters": [name for name in Names if name not in self.kept]}

    def put_parameter(self, Name, Value, Type):
        assert Name not in self.kept
        self.kept[Name] = (Type, Value)


@pytest.fixture
def parameters(monkeypatch):
    kept = Parameters()
    monkeypatch.setattr(deploy.boto3, "client", lambda service: {"ssm": kept}[service])
    monkeypatch.setattr(deploy, "run", lambda *command: pytest.fail(f"a dry run runs {command}"))
    return kept


def test_the_first_dry_run_makes_the_key_that_the_template_names_and_no_other(parameters, capsys):
    deploy.keys("new", dry=True)
    assert list(parameters.kept) == ["/basel/new/keys/front"]
    kind, value = parameters.kept["/basel/new/keys/front"]
    assert kind == "String" and len(value) >= 43
    assert "/basel/new/keys/session" in capsys.readouterr().out


def test_the_next_one_leaves_it_as_it_is(parameters, capsys):
    deploy.keys("new", dry=True)
    before = dict(parameters.kept)
    deploy.keys("new", dry=True)
    assert parameters.kept == before
    assert "Made" not in capsys.readouterr().out.splitlines()[-1]


def test_where_all_are_there_it_says_so(parameters, capsys):
    parameters.kept = {f"/basel/old/{name}": ("SecureString", "-") for name in deploy.KEYS}
    deploy.keys("old", dry=True)
    assert capsys.readouterr().out == "Keys: all are there\n"
    assert len(parameters.kept) == len(deploy.KEYS)


def test_the_template_names_no_other_key():
    named = {part.split("}}")[0] for part in (deploy.ROOT / "template.yaml").read_text().split("${AWS::StackName}/keys/")[1:]}
    assert named == {deploy.FRONT.removeprefix("keys/")}
