"""The steps' declarations as options, as a table and as JSON."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, get_origin

from pydantic import ValidationError

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow import registry
from dtiplan.workflow.step import Params, Step, unit_of


def validated(step: Step, values: Mapping[str, Any]) -> Params:
    """Make the parameters of a step, or say which value is not allowed and what is."""
    try:
        return step.params.model_validate(dict(values))
    except ValidationError as error:
        wrong = "; ".join(
            # What a rule of ours says stands without pydantic's words before it.
            _mistake(e["loc"], str(e.get("ctx", {}).get("error", e["msg"])), e["input"])
            for e in error.errors()
        )
        raise UserError(
            f"'{step.title}' cannot run with these settings.",
            f"{wrong}.",
            f"'dtiplan steps' shows what {step.name} takes.",
            "bad-parameter",
        ) from error


def _mistake(place: Sequence[int | str], said: str, value: object) -> str:
    """Say what is wrong with a value, or with values that do not go together."""
    return f"{'.'.join(map(str, place))}: {said} (got {value!r})" if place else said


def params_from(step: Step, words: Sequence[str], as_json: str = "{}") -> Params:
    """Read ``--name value`` pairs; names may have hyphens, lists are comma separated.

    ``as_json`` holds the parameters as one JSON object; a pair goes before it.
    """
    values = _values_of(step, as_json)
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.removeprefix("--").partition("=")
        name = name.replace("-", "_")
        if not word.startswith("--") or name not in step.params.model_fields:
            raise UserError(
                f"'{step.title}' does not know '{word}'.",
                f"It takes {', '.join('--' + n.replace('_', '-') for n in _fields(step))}.",
                f"'dtiplan steps' shows what {step.name} takes.",
                "bad-parameter",
            )
        if not equals:
            if not rest:
                raise UserError(
                    f"'{step.title}' cannot run.",
                    f"{word} has no value.",
                    f"Write {word} VALUE.",
                    "bad-parameter",
                )
            value = rest.pop(0)
        many = get_origin(step.params.model_fields[name].annotation) is tuple
        values[name] = tuple(value.split(",")) if many else value
    return validated(step, values)


def _values_of(step: Step, as_json: str) -> dict[str, Any]:
    try:
        values = parsed_json(as_json)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise UserError(
            f"'{step.title}' cannot run with these settings.",
            f"The parameters are not a JSON object: {as_json[:80]}.",
            'Write them like this: {"name": value}.',
            "bad-parameter",
        )
    return values


def steps_document() -> dict[str, Any]:
    """Give every step with its parameters as JSON."""
    from dtiplan.workflow.documents import document

    return document(
        (),
        (),
        steps=[
            {
                "name": step.name,
                "title": step.title,
                "version": step.version,
                "help": step.help,
                "needs": list(step.needs),
                "gives": list(step.gives),
                "params": [_field_entry(step, name) for name in _fields(step)],
            }
            for step in registry.STEPS
        ],
    )


def steps_text() -> str:
    """Give the same for a person."""
    lines = []
    for entry in steps_document()["steps"]:
        lines += [f"{entry['name']}: {entry['title']}", f"    {entry['help']}"]
        for param in entry["params"]:
            limits = " ".join(
                f"{word} {param[key]:g}"
                for word, key in (("from", "lowest"), ("to", "highest"))
                if param[key] is not None
            )
            about = ", ".join(filter(None, (param["unit"], limits, f"default {param['default']}")))
            lines.append(f"    --{param['name'].replace('_', '-')}  {param['title']} ({about})")
            lines.append(f"        {param['help']}")
        lines.append("")
    return "\n".join(lines)


def _fields(step: Step) -> list[str]:
    return list(step.params.model_fields)


def _field_entry(step: Step, name: str) -> dict[str, Any]:
    info = step.params.model_fields[name]
    schema = _schema(step.params)[name]
    # The limits of a triple of numbers stand at its parts.
    limited = schema.get("prefixItems", [schema])[0]
    default = info.default
    return {
        "name": name,
        "title": info.title,
        "unit": unit_of(step, name),
        "default": list(default)
        if isinstance(default, tuple)
        else getattr(default, "value", default),
        "lowest": limited.get("minimum"),
        "highest": limited.get("maximum"),
        "choices": _choices(info.annotation),
        "help": info.description,
    }


@functools.cache
def _schema(params: type[Params]) -> dict[str, Any]:
    """Give the JSON schema of the fields; making it takes milliseconds."""
    properties: dict[str, Any] = params.model_json_schema()["properties"]
    return properties


def _choices(annotation: Any) -> list[str] | None:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [choice.value for choice in annotation]
    return None
