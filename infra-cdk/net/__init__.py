"""What no public checker sees in the expanded template. Each rule is a function that yields what is wrong."""

from . import doors, edge, functions, rights, stores, watch
from .template import Template

RULES = [rule for module in (functions, rights, doors, stores, edge, watch) for rule in module.RULES]


def findings(expanded, repo):
    """What is wrong with an expanded template, a line each."""
    template = Template(expanded, repo)
    return [f"{rule.__name__}: {wrong}" for rule in RULES for wrong in asked(rule, template)]


def asked(rule, template):
    """A template that a rule cannot even read is wrong, too."""
    try:
        return list(rule(template))
    except (AttributeError, KeyError, TypeError, ValueError) as unreadable:
        return [f"{type(unreadable).__name__}: {unreadable}"]
