"""A second deployment over the standing stack: shown first, then made, then taken back by the alias."""

from .places import until

CALLED = ("Account", "Authorizer", "Socket", "Reply")


class Again:
    def __init__(self, stack, between, walk, token, chat):
        self.stack, self.between, self.walk = stack, between, walk
        self.token, self.chat = token, chat
        self.functions = stack.resources("AWS::Lambda::Function")

    def shown(self):
        """`DRY=1` names the changes and makes none. (That the aliases change as well MiniStack sees only when they do.)"""
        before = self.state()
        said = self.stack.deploy("--dry-run", "--template", self.stack.changed())
        for part in ("Modify", "AWS::Lambda::Function", "AWS::Lambda::Version", "Keys: all are there", "Pages: 0 files to put"):
            assert part in said, f"{part} is missing:\n{said[-4000:]}"
        assert self.state() == before, (before, self.state())

    def made(self):
        """A new version of each function, to which the alias moves; everything that was stored is still there."""
        before, stored = self.state(), self.stored()
        self.stack.deploy("--template", self.stack.changed())
        self.stack.mend()
        after = self.state()
        for name in self.functions:
            assert after["live"][name] == str(int(before["live"][name]) + 1), (name, before["live"], after["live"])
            assert self.code(name, before["live"][name]) != self.code(name, after["live"][name]), name
        assert after["kept"] == before["kept"], (before["kept"], after["kept"])
        assert self.stored() == stored, (stored, self.stored())
        self.answers(after["live"])

    def taken_back(self):
        """As docs/operations.md has it."""
        aliases = self.stack.client("lambda")
        for name, version in self.state()["live"].items():
            aliases.update_alias(FunctionName=self.functions[name], Name="live", FunctionVersion=str(int(version) - 1))
        self.answers(self.state()["live"])

    def state(self):
        aliases = self.stack.client("lambda")
        live = {name: aliases.get_alias(FunctionName=its, Name="live")["FunctionVersion"] for name, its in self.functions.items()}
        kinds = ("AWS::DynamoDB::Table", "AWS::SQS::Queue", "AWS::S3::Bucket", "AWS::Lambda::Function")
        kept = {kind: self.stack.resources(kind) for kind in kinds}
        return {"live": live, "kept": kept | {"keys": self.stack.keys()}}

    def code(self, name, version):
        return self.stack.client("lambda").get_function_configuration(FunctionName=self.functions[name], Qualifier=version)["CodeSha256"]

    def stored(self):
        said = self.walk.asked("GET", f"/chats/{self.chat}/messages", None, self.token)["items"]
        return [message["id"] for message in said], [fact["id"] for fact in self.walk.java(self.token)]

    def answers(self, live):
        """A message is taken and replied to by the version that the alias names."""
        seen = len(self.between.calls)
        socket = self.walk.signed_socket(self.token)
        self.walk.open(socket, self.chat)
        self.walk.say(socket, self.chat, "I work in Zurich now.")
        socket.close()
        for name in CALLED:
            until(lambda: self.versions(name, seen), f"{name} called")
            assert self.versions(name, seen) == {live[name]}, (name, self.versions(name, seen), live)

    def versions(self, function, since):
        return {version for name, version, _, _ in self.between.calls[since:] if name == function}
