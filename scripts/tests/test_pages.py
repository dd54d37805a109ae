"""How the page's files get into their bucket: headers, order, what stays and what goes."""

import hashlib
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from deployment import pages  # noqa: E402

NOW = datetime.now(timezone.utc)


class Bucket:
    """As much of S3 as an upload asks for; a page of a list holds two files."""

    def __init__(self):
        self.files, self.deeds = {}, []

    def get_paginator(self, operation):
        assert operation == "list_objects_v2"
        return self

    def paginate(self, Bucket):
        listed = [{"Key": key, **its} for key, its in self.files.items()]
        return [{"Contents": listed[at : at + 2]} for at in range(0, len(listed), 2)] or [{}]

    def put_object(self, Bucket, Key, Body, **headers):
        self.files[Key] = {"ETag": f'"{hashlib.md5(Body).hexdigest()}"', "LastModified": NOW, "headers": headers}
        self.deeds.append(("put", Key))

    def delete_object(self, Bucket, Key):
        del self.files[Key]
        self.deeds.append(("delete", Key))


@pytest.fixture
def dist(tmp_path):
    for name in ("index.html", "basel.svg", "robots.txt", "assets/app-1a2b.js", "assets/inter-3c4d.woff2", ".vite/manifest.json"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return tmp_path


def test_what_is_named_by_its_hash_comes_first_and_the_page_last(dist):
    bucket = Bucket()
    pages.upload(bucket, "web", dist, dry=False)
    put = [name for _, name in bucket.deeds]
    assert put == ["assets/app-1a2b.js", "assets/inter-3c4d.woff2", "basel.svg", "robots.txt", "index.html"]


@pytest.mark.parametrize(
    ("name", "kind", "cached"),
    [
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        ("robots.txt", "text/plain; charset=utf-8", "no-cache"),
        ("basel.svg", "image/svg+xml", "no-cache"),
        ("site.webmanifest", "application/manifest+json", "no-cache"),
        ("assets/app-1a2b.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
        ("assets/app-1a2b.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        ("assets/inter-3c4d.woff2", "font/woff2", "public, max-age=31536000, immutable"),
        ("assets/what-5e6f", "application/octet-stream", "public, max-age=31536000, immutable"),
    ],
)
def test_headers(name, kind, cached):
    assert pages.headers(name) == {"ContentType": kind, "CacheControl": cached}


def test_only_what_differs_is_put_again(dist, capsys):
    bucket = Bucket()
    pages.upload(bucket, "web", dist, dry=False)
    bucket.deeds.clear()
    pages.upload(bucket, "web", dist, dry=False)
    assert bucket.deeds == []
    (dist / "index.html").write_text("a newer one")
    pages.upload(bucket, "web", dist, dry=False)
    assert bucket.deeds == [("put", "index.html")]
    assert "Pages: 1 files to put, 0 to remove, of 5" in capsys.readouterr().out


def test_old_assets_stay_for_the_pages_that_are_open(dist):
    bucket = Bucket()
    for name, days in (("assets/app-old.js", 29), ("assets/app-older.js", 31)):
        bucket.files[name] = {"ETag": '"x"', "LastModified": NOW - timedelta(days=days)}
    pages.upload(bucket, "web", dist, dry=False)
    assert "assets/app-old.js" in bucket.files
    assert "assets/app-older.js" not in bucket.files
    assert bucket.deeds[-1] == ("delete", "assets/app-older.js")


def test_a_dry_run_says_what_it_would_do_and_does_nothing(dist, capsys):
    bucket = Bucket()
    bucket.files["assets/app-older.js"] = {"ETag": '"x"', "LastModified": NOW - timedelta(days=31)}
    pages.upload(bucket, "web", dist, dry=True)
    said = capsys.readouterr().out
    assert bucket.deeds == []
    assert "+ index.html  no-cache" in said and "- assets/app-older.js" in said
