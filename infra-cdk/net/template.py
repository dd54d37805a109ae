"""An expanded template, as the rules look at it."""

import csv
import json
import re


class Template:
    def __init__(self, document, repo):
        self.document = document
        self.repo = repo
        self.resources = document["Resources"]

    def of(self, kind):
        """(logical id, properties) of every resource of a type."""
        for name, resource in self.resources.items():
            if resource["Type"] == kind:
                yield name, resource.get("Properties", {})

    def properties(self, name):
        return self.resources.get(name, {}).get("Properties", {})

    def kind(self, name):
        return self.resources.get(name, {}).get("Type", "")

    def who(self):
        """(method, path) of every route, and ("SOCKET", action), as docs/who.csv lists them."""
        with open(self.repo / "docs" / "who.csv", encoding="utf-8") as file:
            lines = [line for line in file if not line.startswith("#")]
        for row in csv.reader(lines[1:]):
            yield row[0], row[1]


def many(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def named(value):
    """The logical ids that a value refers to."""
    return re.findall(r'"Ref": "(\w+)"|"Fn::GetAtt": \["(\w+)"|\$\{(\w+)[.}]', json.dumps(value))


def ids(value):
    return {name for match in named(value) for name in match if name}


def target(template, value):
    """The function whose alias a value names, or None."""
    for name in ids(value):
        if template.kind(name) == "AWS::Lambda::Alias":
            return next(iter(ids(template.properties(name).get("FunctionName"))), None)
    return None


def both(value):
    """Each branch of an Fn::If, without those that say nothing."""
    if isinstance(value, dict) and set(value) == {"Fn::If"}:
        return [v for branch in value["Fn::If"][1:] for v in both(branch)]
    return [] if value == {"Ref": "AWS::NoValue"} else [value]
