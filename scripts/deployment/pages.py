"""The page's files, into their bucket: what others name by its hash first, the page itself last.

Nothing has to be invalidated in CloudFront: a file whose contents change either changes its name too, or is asked for anew by whoever
keeps it (its cache policy, CachingOptimized, keeps `no-cache` for one second).
"""

import hashlib
import mimetypes
from datetime import datetime, timedelta, timezone

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
# Browsers that still show the page before this one ask for its parts.
KEPT = timedelta(days=30)
TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json"}


def files(dist):
    """(name, path) of what is served, in the order of upload; hidden files are the build's own."""
    found = [(str(p.relative_to(dist)), p) for p in dist.rglob("*") if p.is_file()]
    shown = [(name, path) for name, path in found if not any(part.startswith(".") for part in name.split("/"))]
    return sorted(shown, key=lambda f: (not f[0].startswith("assets/"), f[0] == "index.html", f[0]))


def headers(name):
    """Files under assets/ have their contents' hash in the name, hence never change."""
    ending = "." + name.rsplit(".", 1)[-1]
    kind = TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    return {"ContentType": kind, "CacheControl": FOR_EVER if name.startswith("assets/") else ASK_AGAIN}


def standing(s3, bucket):
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    return {its["Key"]: its for page in pages for its in page.get("Contents", [])}


def changes(dist, there, now=None):
    """What would be put and removed, given what stands in the bucket."""
    now = now or datetime.now(timezone.utc)
    ours = dict(files(dist))
    put = [n for n, p in files(dist) if there.get(n, {}).get("ETag", "").strip('"') != hashlib.md5(p.read_bytes()).hexdigest()]
    old = [n for n, its in there.items() if n not in ours and now - its["LastModified"] > KEPT]
    return put, sorted(old)


def upload(s3, bucket, dist, dry):
    put, old = changes(dist, standing(s3, bucket))
    print(f"Pages: {len(put)} files to put, {len(old)} to remove, of {len(files(dist))}")
    for name in put:
        print(f"  + {name}  {headers(name)['CacheControl']}")
        if not dry:
            s3.put_object(Bucket=bucket, Key=name, Body=(dist / name).read_bytes(), **headers(name))
    for name in old:
        print(f"  - {name}")
        if not dry:
            s3.delete_object(Bucket=bucket, Key=name)
