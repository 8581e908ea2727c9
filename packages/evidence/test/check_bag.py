"""Checks an unpacked evidence pack by RFC 8493 and RFC 8785 alone. It shares nothing with the program that wrote it.

python3 check_bag.py FOLDER: prints one line for each fault, and exits with 1 if there is one.
"""

import base64
import hashlib
import json
import os
import re
import sys

root = sys.argv[1]
faults = []


def content(path):
    with open(os.path.join(root, path), "rb") as file:
        return file.read()


def files_below(folder):
    found = set()
    for where, _, names in os.walk(os.path.join(root, folder)):
        for name in names:
            found.add(os.path.relpath(os.path.join(where, name), root).replace(os.sep, "/"))
    return found


def check_manifest(name, algorithm):
    listed = {}
    for line in content(name).decode("utf-8").splitlines():
        match = re.fullmatch(r"([0-9a-f]+) {2}(.+)", line)
        if match is None or match.group(2) in listed:
            faults.append(f"{name}: {line}")
            continue
        listed[match.group(2)] = match.group(1)
    for path, digest in listed.items():
        if not os.path.isfile(os.path.join(root, path)):
            faults.append(f"missing {path}")
        elif hashlib.new(algorithm, content(path)).hexdigest() != digest:
            faults.append(f"changed {path}")
    return set(listed)


if content("bagit.txt").decode("utf-8").splitlines() != [
    "BagIt-Version: 1.0",
    "Tag-File-Character-Encoding: UTF-8",
]:
    faults.append("bagit.txt")

payload = files_below("data")
for algorithm in ("sha256", "sha512"):
    for path in payload ^ check_manifest(f"manifest-{algorithm}.txt", algorithm):
        faults.append(f"not in both {path}")
tags = check_manifest("tagmanifest-sha256.txt", "sha256")
for path in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"):
    if path not in tags:
        faults.append(f"not listed {path}")

info = dict(line.split(": ", 1) for line in content("bag-info.txt").decode("utf-8").splitlines())
octets = sum(os.path.getsize(os.path.join(root, path)) for path in payload)
if info["Payload-Oxum"] != f"{octets}.{len(payload)}":
    faults.append("Payload-Oxum")


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


previous, number = "0" * 64, 0
lines = content("data/custody/events.ndjson") + content("attest/custody-rest.ndjson")
for number, line in enumerate(lines.splitlines(), 1):
    event = json.loads(line)
    digest = event.pop("hash")
    is_told = not event.pop("withheld", False)
    if event["sequence"] != number or event["previousHash"] != previous:
        faults.append(f"custody {number}")
    if is_told and hashlib.sha256(canonical(event)).hexdigest() != digest:
        faults.append(f"custody {number}")
    previous = digest

envelope = json.loads(content("attest/pack.dsse.json"))
statement = json.loads(base64.b64decode(envelope["payload"]))
if statement["predicate"]["heads"]["custody"] != {"sequence": number, "hash": previous}:
    faults.append("custody head")
for subject in statement["subject"]:
    if hashlib.sha256(content(subject["name"])).hexdigest() != subject["digest"]["sha256"]:
        faults.append(f"changed {subject['name']}")

scope = hashlib.sha256(canonical(json.loads(content("data/scope.json")))).hexdigest()
variant = "89ab"[int(scope[16], 16) % 4]
pack_id = f"{scope[:8]}-{scope[8:12]}-8{scope[13:16]}-{variant}{scope[17:20]}-{scope[20:32]}"
if info["External-Identifier"] != pack_id:
    faults.append("External-Identifier")

print("\n".join(faults))
sys.exit(1 if faults else 0)
