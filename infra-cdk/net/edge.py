"""CloudFront: which path goes where, and what nobody may go round."""

import json

from .template import both, ids

CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
BEHIND_THE_FRONT = {"basel.door.HttpFunction", "basel.door.AuthorizerFunction"}


def configs(template):
    for name, its in template.of("AWS::CloudFront::Distribution"):
        yield name, its.get("DistributionConfig", {})


def behaviours(config):
    yield "*", config.get("DefaultCacheBehavior", {})
    for behaviour in config.get("CacheBehaviors", []):
        yield behaviour.get("PathPattern"), behaviour


def paths_lead_to_their_origins(template):
    for name, config in configs(template):
        origins = {origin["Id"]: origin for origin in config.get("Origins", [])}
        led = {}
        for path, behaviour in behaviours(config):
            origin = origins.get(behaviour.get("TargetOriginId"))
            if origin is None:
                yield f"{name}: {path} leads to {behaviour.get('TargetOriginId')}, which is no origin"
                continue
            led[path] = {template.properties(i).get("ProtocolType", template.kind(i)) for i in ids(origin.get("DomainName"))}
        if led.get("*") != {"AWS::S3::Bucket"} or led.get("/ws") != {"WEBSOCKET"} or led.get("/api/*", {"WEBSOCKET"}) & {"WEBSOCKET", "AWS::S3::Bucket"}:
            yield f"{name}: paths lead to {led} (expected: /api/* HTTP API, /ws socket API, the rest to the bucket)"


def only_https_is_answered(template):
    for name, config in configs(template):
        for path, behaviour in behaviours(config):
            if behaviour.get("ViewerProtocolPolicy") not in ("https-only", "redirect-to-https"):
                yield f"{name}: {path} may be asked without TLS"
        for origin in config.get("Origins", []):
            custom = origin.get("CustomOriginConfig")
            if custom and (custom.get("OriginProtocolPolicy") != "https-only" or set(custom.get("OriginSSLProtocols", [])) - {"TLSv1.2"}):
                yield f"{name}: origin {origin['Id']} is asked without TLS 1.2"
        for certificate in both(config.get("ViewerCertificate", {})):
            if "AcmCertificateArn" in certificate and not str(certificate.get("MinimumProtocolVersion")).startswith("TLSv1.2"):
                yield f"{name} speaks old TLS"


def answers_of_functions_are_never_cached(template):
    for name, config in configs(template):
        for path, behaviour in behaviours(config):
            if path == "*":
                continue
            if behaviour.get("CachePolicyId") != CACHING_DISABLED or behaviour.get("OriginRequestPolicyId") != ALL_BUT_HOST:
                yield f"{name}: {path} is cached, or its headers do not get through"
        api = dict(behaviours(config)).get("/api/*", {})
        if set(api.get("AllowedMethods", [])) != {"GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"}:
            yield f"{name}: /api/* lets through {api.get('AllowedMethods')}"


def nobody_goes_round_the_front(template):
    """The APIs' origins get the secret as a header, and the functions behind them know it."""
    for name, config in configs(template):
        for origin in config.get("Origins", []):
            headers = {h["HeaderName"]: json.dumps(h["HeaderValue"]) for h in origin.get("OriginCustomHeaders", [])}
            if "CustomOriginConfig" in origin and "{{resolve:ssm:/basel/${AWS::StackName}/keys/front}}" not in headers.get("basel-origin-secret", ""):
                yield f"{name}: origin {origin['Id']} gets no secret header"
    for name, function in template.of("AWS::Lambda::Function"):
        secret = json.dumps(function.get("Environment", {}).get("Variables", {}).get("BASEL_ORIGIN_SECRET"))
        if function.get("Handler") in BEHIND_THE_FRONT and "{{resolve:ssm:/basel/${AWS::StackName}/keys/front}}" not in secret:
            yield f"{name} does not know CloudFront's secret"


def the_bucket_is_for_the_distribution_alone(template):
    for name, config in configs(template):
        for origin in config.get("Origins", []):
            if "S3OriginConfig" in origin and not any(
                template.kind(i) == "AWS::CloudFront::OriginAccessControl" for i in ids(origin.get("OriginAccessControlId"))
            ):
                yield f"{name}: origin {origin['Id']} is asked without a signature"
    for name, control in template.of("AWS::CloudFront::OriginAccessControl"):
        its = control.get("OriginAccessControlConfig", {})
        if its.get("SigningBehavior") != "always" or its.get("SigningProtocol") != "sigv4":
            yield f"{name} does not sign"
    for name, policy in template.of("AWS::S3::BucketPolicy"):
        for statement in policy["PolicyDocument"]["Statement"]:
            if statement["Effect"] == "Allow" and "Distribution" not in ids(statement.get("Condition")):
                yield f"{name} lets other distributions in"


def pages_are_safe(template):
    for name, policy in template.of("AWS::CloudFront::ResponseHeadersPolicy"):
        headers = policy["ResponseHeadersPolicyConfig"].get("SecurityHeadersConfig", {})
        wanted = {"ContentSecurityPolicy", "ContentTypeOptions", "FrameOptions", "ReferrerPolicy", "StrictTransportSecurity"}
        if set(headers) < wanted:
            yield f"{name} lacks {sorted(wanted - set(headers))}"
        csp = headers.get("ContentSecurityPolicy", {}).get("ContentSecurityPolicy", "")
        rules = dict((part.strip().split(" ", 1) + [""])[:2] for part in csp.split(";") if part.strip())
        if rules.get("default-src") != "'self'" or rules.get("script-src") != "'self'" or rules.get("frame-ancestors") != "'none'":
            yield f"{name} lets in scripts or frames of others: {csp}"
        if int(headers.get("StrictTransportSecurity", {}).get("AccessControlMaxAgeSec", 0)) < 31536000:
            yield f"{name} asks for TLS for less than a year"
    for name, config in configs(template):
        if not ids(config.get("DefaultCacheBehavior", {}).get("ResponseHeadersPolicyId")):
            yield f"{name} sends pages without security headers"


def every_page_is_the_spa(template):
    for name, config in configs(template):
        code = ""
        for association in config.get("DefaultCacheBehavior", {}).get("FunctionAssociations", []):
            for function in ids(association.get("FunctionARN")):
                code += template.properties(function).get("FunctionCode", "")
        if "/index.html" not in code or config.get("DefaultRootObject") != "index.html":
            yield f"{name} does not answer every page with index.html"


RULES = [
    paths_lead_to_their_origins,
    only_https_is_answered,
    answers_of_functions_are_never_cached,
    nobody_goes_round_the_front,
    the_bucket_is_for_the_distribution_alone,
    pages_are_safe,
    every_page_is_the_spa,
]
