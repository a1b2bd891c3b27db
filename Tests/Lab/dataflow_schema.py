"""Google's discovery document of the Dataflow API as a judge of requests and answers: paths, parameters, types, enums."""

import json
import pathlib
import re
import urllib.parse

DOCUMENT = pathlib.Path(__file__).resolve().parent / "dataflow" / "discovery.json"
# The numbers of enums in Google's .proto files are the places in the document's lists, but for these.
NUMBERS = {"JOB_MESSAGE_IMPORTANCE_UNKNOWN": 0, "JOB_MESSAGE_DEBUG": 1, "JOB_MESSAGE_DETAILED": 2, "JOB_MESSAGE_WARNING": 3,
           "JOB_MESSAGE_ERROR": 4, "JOB_MESSAGE_BASIC": 5}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$")


class Violation(Exception):
    """A request or an answer that Google's document does not allow."""


class Method:
    def __init__(self, name, raw, common):
        self.name, self.raw = name, raw
        self.verb = raw["httpMethod"]
        self.query = {n: p for n, p in raw.get("parameters", {}).items() if p["location"] == "query"} | common
        pattern = re.sub(r"\\\{\\\+\w+\\\}", r"(?!)", re.escape(raw["path"]))  # folders and organizations: not served
        self.path = re.compile("/" + re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/:]+)", pattern) + "$")
        self.request = raw.get("request", {}).get("$ref")
        self.response = raw.get("response", {}).get("$ref")


class Discovery:
    def __init__(self):
        document = json.loads(DOCUMENT.read_text())
        self.schemas = document["schemas"]
        self.revision = document["revision"]
        self.common = dict(document["parameters"])
        self.common["$alt"] = self.common["alt"]
        self.methods = list(self.found(document))

    def found(self, resource, name=""):
        for key, raw in resource.get("methods", {}).items():
            yield Method(f"{name}{key}", raw, self.common)
        for key, below in resource.get("resources", {}).items():
            yield from self.found(below, f"{name}{key}.")

    def method(self, verb, path):
        """The method of a request, and the parts of its path; None where there is none."""
        for method in self.methods:
            match = method.verb == verb and method.path.match(path)
            if match:
                return method, {name: urllib.parse.unquote(value) for name, value in match.groupdict().items()}
        return None, {}

    # Requests.

    def arguments(self, method, pairs):
        """The query's parameters, checked; a name of an enum for its number."""
        found = {}
        for name, text in pairs:
            known = method.query.get(name)
            if known is None:
                raise Violation(f"{method.name} has no parameter {name}")
            if name in found and not known.get("repeated"):
                raise Violation(f"{method.name}: {name} is given twice")
            found[name] = self.argument(f"{method.name}: {name}", known, text)
        if fields := found.get("fields"):
            found["fields"] = Fields(self, method.response, fields)
        return found

    def argument(self, place, known, text):
        kind = known["type"]
        if kind == "integer":
            if not re.fullmatch(r"-?\d+", text) or not -2**31 <= int(text) < 2**31:
                raise Violation(f"{place} is no int32: {text}")
            return int(text)
        if kind == "boolean":
            if text not in ("true", "false"):
                raise Violation(f"{place} is no boolean: {text}")
            return text == "true"
        if "enum" in known and not place.endswith(("alt", "xgafv")):
            return self.name(place, known["enum"], int(text) if text.isdigit() else text)
        if known.get("format") == "google-datetime" and not TIME.match(text):
            raise Violation(f"{place} is no time: {text}")
        if known.get("format") == "google-fieldmask" and not re.fullmatch(r"[a-z]\w*(\.[a-z]\w*)*(,[a-z]\w*(\.[a-z]\w*)*)*", text):
            raise Violation(f"{place} is no mask of fields: {text}")
        return text

    @staticmethod
    def number(names, name):
        return NUMBERS.get(name, names.index(name))

    def name(self, place, names, value):
        if isinstance(value, int) and not isinstance(value, bool):
            for name in names:
                if self.number(names, name) == value:
                    return name
        elif value in names:
            return value
        raise Violation(f"{place} has no value {value!r}")

    # Values.

    def check(self, schema, value, place, strict=True):
        """The value with the names of enums for their numbers. Strict: as Google writes it, not only as it reads it."""
        if "$ref" in schema:
            return self.members(schema["$ref"], value, place, strict)
        kind = schema.get("type")
        if kind == "array":
            self.require(isinstance(value, list), place, "a list", value)
            return [self.check(schema["items"], item, f"{place}[{i}]", strict) for i, item in enumerate(value)]
        if kind == "object":
            self.require(isinstance(value, dict), place, "an object", value)
            items = schema.get("additionalProperties", {"type": "any"})
            return {key: self.check(items, item, f"{place}.{key}", strict) for key, item in value.items()}
        if kind == "string":
            return self.text(schema, value, place, strict)
        whole = isinstance(value, int) and not isinstance(value, bool)
        if kind == "integer":
            self.require(whole and -2**31 <= value < 2**31, place, "an int32", value)
        elif kind == "number":
            self.require(whole or isinstance(value, float), place, "a number", value)
        elif kind == "boolean":
            self.require(isinstance(value, bool), place, "a boolean", value)
        return value

    def text(self, schema, value, place, strict):
        if "enum" in schema:
            return self.name(place, schema["enum"], value)
        form = schema.get("format")
        if form in ("int64", "uint64"):
            fits = isinstance(value, str) and re.fullmatch(r"-?\d+", value)
            self.require(fits or (not strict and isinstance(value, int)), place, "an int64 as a string", value)
            return value
        self.require(isinstance(value, str), place, "a string", value)
        if form == "google-datetime":
            self.require(TIME.match(value), place, "a time", value)
        if form == "google-duration":
            self.require(re.fullmatch(r"\d+(\.\d{1,9})?s", value), place, "a duration", value)
        return value

    def members(self, name, value, place, strict):
        self.require(isinstance(value, dict), place, f"a {name}", value)
        known = self.schemas[name].get("properties", {})
        for key in value:
            if key not in known:
                raise Violation(f"{place}: a {name} has no {key}")
        return {key: self.check(known[key], item, f"{place}.{key}", strict) for key, item in value.items()}

    @staticmethod
    def require(fits, place, what, value):
        if not fits:
            raise Violation(f"{place} is not {what}: {json.dumps(value)[:80]}")

    def numbered(self, schema, value):
        """The value with numbers for the names of enums, as `enum-encoding=int` asks for it."""
        if "$ref" in schema:
            known = self.schemas[schema["$ref"]].get("properties", {})
            return {key: self.numbered(known.get(key, {}), item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.numbered(schema["items"], item) for item in value]
        if "enum" in schema and value in schema["enum"]:
            return self.number(schema["enum"], value)
        return value


class Fields:
    """A partial answer, `jobs(id,name),nextPageToken`: names that the answer's schema has, and no others."""

    def __init__(self, discovery, schema, text):
        self.discovery = discovery
        tokens = re.findall(r"[\w*]+|[(),/]", text)
        if "".join(tokens) != text:
            raise Violation(f"fields: {text} is no list of fields")
        self.tree = self.parse(tokens, schema)
        if tokens:
            raise Violation(f"fields: {text} does not end where it should")

    def parse(self, tokens, schema):
        tree = {}
        while tokens and tokens[0] != ")":
            name = tokens.pop(0)
            known = self.discovery.schemas[schema].get("properties", {}) if schema else None
            if known is not None and name not in known:
                raise Violation(f"fields: a {schema} has no {name}")
            below = None
            if tokens and tokens[0] == "(":
                tokens.pop(0)
                below = self.parse(tokens, self.schema(known, name))
                if not tokens or tokens.pop(0) != ")":
                    raise Violation("fields: a bracket is not closed")
            tree[name] = below
            if tokens and tokens[0] == ",":
                tokens.pop(0)
        return tree

    @staticmethod
    def schema(known, name):
        field = (known or {}).get(name, {})
        return field.get("$ref") or field.get("items", {}).get("$ref")

    def of(self, value, tree=None):
        tree = self.tree if tree is None else tree
        if isinstance(value, list):
            return [self.of(item, tree) for item in value]
        return {key: item if tree[key] is None else self.of(item, tree[key]) for key, item in value.items() if key in tree}
