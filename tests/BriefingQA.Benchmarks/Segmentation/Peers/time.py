"""time.py TEXT PASSES: as time.mjs, for the original."""
import json
import logging
import statistics
import sys
import time

import jieba
import jieba.posseg

MODES = {"cut": jieba.lcut, "search": jieba.lcut_for_search, "tag": jieba.posseg.lcut}


def seconds(cut, lines):
    start = time.process_time()
    for line in lines:
        cut(line)
    return time.process_time() - start


def main(path, passes):
    jieba.setLogLevel(logging.ERROR)
    with open(path, encoding="utf-8", newline="\n") as text:
        lines = text.read().split("\n")
    jieba.initialize()
    for mode, cut in MODES.items():
        times = [seconds(cut, lines) for _ in range(passes)]
        print(json.dumps({"port": "python jieba", "mode": mode, "seconds": statistics.median(times)}), flush=True)


main(sys.argv[1], int(sys.argv[2]))
