"""HTTP and socket APIs: what is asked where, and who answers."""

import json
import re

from .template import both, ids, target

METHODS = {"ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}


def http_routes(template):
    """(method, path, operation) of every route; ("ANY", "$default", …) for the rest."""
    for name, api in template.of("AWS::ApiGatewayV2::Api"):
        for path, methods in (api.get("Body") or {}).get("paths", {}).items():
            for method, operation in methods.items():
                plain = "ANY" if method == "x-amazon-apigateway-any-method" else method.upper()
                yield plain, path.lstrip("/") if path == "/$default" else path, operation, name


def answered_by(template, method, path):
    """The function that API Gateway chooses: the exact path, else the longest prefix, else $default."""
    best = (-1, None)
    for its_method, route, operation, _ in http_routes(template):
        if its_method not in ("ANY", method):
            continue
        prefix = re.sub(r"\{\w+\+\}$", "", route)
        fits = route == path or (prefix != route and path.startswith(prefix) and path != prefix) or route == "$default"
        weight = 0 if route == "$default" else len(prefix) * 4 + (2 if prefix == route else 0) + (its_method != "ANY")
        if fits and weight > best[0]:
            best = (weight, target(template, operation.get("x-amazon-apigateway-integration", {}).get("uri")))
    return best[1]


def doors_speak_payload_2(template):
    for method, path, operation, _ in http_routes(template):
        if method not in METHODS:
            yield f"{path} is asked by {method} (expected: one of {', '.join(sorted(METHODS))})"
        door = operation.get("x-amazon-apigateway-integration", {})
        if door.get("payloadFormatVersion") != "2.0" or door.get("type") != "aws_proxy":
            yield f"{method} {path} speaks {door.get('type')}, payload {door.get('payloadFormatVersion')} (expected: aws_proxy, 2.0)"
        if int(door.get("timeoutInMillis", 30000)) > 30000:
            yield f"{method} {path} waits for {door['timeoutInMillis']} ms (at most 30000)"
        if target(template, door.get("uri")) is None:
            yield f"{method} {path} is answered by no alias of a function"


def every_route_of_the_code_has_a_door(template):
    for method, path in template.who():
        if method == "SOCKET":
            continue
        function = answered_by(template, method, path)
        handler = template.properties(function or "").get("Handler")
        if handler != "basel.door.HttpFunction":
            yield f"{method} {path} is answered by {function} ({handler})"


def every_prefix_is_one_of_the_code(template):
    paths = [path for method, path in template.who() if method != "SOCKET"]
    routes = {path for _, path, _, _ in http_routes(template)}
    for path in routes - {"$default"}:
        prefix = re.sub(r"/?\{proxy\+\}$", "", path)
        if not any(p == prefix or p.startswith(prefix + "/") for p in paths):
            yield f"{path} is no prefix of any route of the code"
    if "$default" not in routes:
        yield "nobody answers $default"


def functions_may_be_called(template):
    allowed = {}
    for _, permission in template.of("AWS::Lambda::Permission"):
        if permission.get("Action") == "lambda:InvokeFunction":
            allowed.setdefault(target(template, permission.get("FunctionName")), set()).update(ids(permission.get("SourceArn")))
    for method, path, operation, api in http_routes(template):
        function = target(template, operation.get("x-amazon-apigateway-integration", {}).get("uri"))
        if api not in allowed.get(function, set()):
            yield f"{function} may not be called by {api} for {method} {path}"
    for kind in ("AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Authorizer"):
        for name, its in template.of(kind):
            function = target(template, its.get("IntegrationUri") or its.get("AuthorizerUri"))
            if function is None or not ids(its.get("ApiId")) & allowed.get(function, set()):
                yield f"{function} may not be called by {name}"


def the_socket_has_its_three_routes(template):
    keys = {}
    for name, route in template.of("AWS::ApiGatewayV2::Route"):
        keys[route.get("RouteKey")] = route
        if not any(template.kind(i) == "AWS::ApiGatewayV2::Integration" for i in ids(route.get("Target"))):
            yield f"{name} has no integration"
    if set(keys) != {"$connect", "$disconnect", "$default"}:
        yield f"the socket's routes are {sorted(map(str, keys))}"
    if keys.get("$connect", {}).get("AuthorizationType") != "CUSTOM" or not keys["$connect"].get("AuthorizerId"):
        yield "$connect is not authorized"
    for name, authorizer in template.of("AWS::ApiGatewayV2::Authorizer"):
        if authorizer.get("AuthorizerType") != "REQUEST" or authorizer.get("IdentitySource"):
            yield f"{name} refuses anonymous sockets before it is asked"
    for name, its in template.of("AWS::ApiGatewayV2::Integration"):
        if its.get("IntegrationType") != "AWS_PROXY" or int(its.get("TimeoutInMillis", 29000)) > 29000:
            yield f"{name} is {its.get('IntegrationType')} and waits for {its.get('TimeoutInMillis')} ms"


def stages_are_throttled_and_say_nothing_secret(template):
    for name, stage in template.of("AWS::ApiGatewayV2::Stage"):
        settings = stage.get("DefaultRouteSettings", {})
        if not settings.get("ThrottlingRateLimit") or not settings.get("ThrottlingBurstLimit"):
            yield f"{name} is not throttled"
        if settings.get("DataTraceEnabled") or settings.get("LoggingLevel", "OFF") != "OFF":
            yield f"{name} logs what is said"
        logs = both(stage.get("AccessLogSettings")) if stage.get("AccessLogSettings") else []
        if not logs:
            yield f"{name} has no access log"
        for log in logs:
            form = log.get("Format", "")
            form = form["Fn::Sub"] if isinstance(form, dict) else form
            words = re.findall(r"\$context\.([\w.]+)", form)
            told = [w for w in words if re.match(r"identity|authorizer|path|authenticate|customDomain", w)]
            if told or "$request" in form:
                yield f"{name} logs {told or 'the request'}"
            try:
                json.loads(form)
            except ValueError:
                yield f"{name} logs lines that are no JSON"


def the_socket_stage_is_ws(template):
    stages = {its.get("StageName") for _, its in template.of("AWS::ApiGatewayV2::Stage")}
    if stages != {"$default", "ws"}:
        yield f"the stages are {sorted(map(str, stages))} (expected: $default, and ws for sockets)"
    for name, api in template.of("AWS::ApiGatewayV2::Api"):
        if api.get("ProtocolType") == "WEBSOCKET" and api.get("RouteSelectionExpression") != "$request.body.action":
            yield f"{name} chooses by {api.get('RouteSelectionExpression')}"


def no_other_origin_may_ask(template):
    for name, api in template.of("AWS::ApiGatewayV2::Api"):
        if api.get("ProtocolType") == "WEBSOCKET":
            continue
        cors = (api.get("Body") or {}).get("x-amazon-apigateway-cors", api.get("CorsConfiguration"))
        if not cors or '"*"' in json.dumps(cors):
            yield f"{name} lets other origins ask, or has no CORS at all: {cors}"


RULES = [
    doors_speak_payload_2,
    every_route_of_the_code_has_a_door,
    every_prefix_is_one_of_the_code,
    functions_may_be_called,
    the_socket_has_its_three_routes,
    stages_are_throttled_and_say_nothing_secret,
    the_socket_stage_is_ws,
    no_other_origin_may_ask,
]
