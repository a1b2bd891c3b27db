#!/usr/bin/env python3
"""A real Spark standalone cluster on the loopback interface, for tests: everything of it comes from PyPI's pyspark.

    spark.py start [--version 4.3.0] [--port 18080] [--cores 6] [--memory 6g]
    spark.py stop  [--version 4.3.0] [--port 18080]
    spark.py jar   [--version 4.3.0]

`start` prints four addresses on one line once a worker has registered: the master's, the submission gateway's, the
history server's and that of its events; the ports follow each other from --port on (master, worker, history, RPC, gateway, worker's RPC).
`jar` compiles the probe application and prints its path. Needs Python 3 with pip and a JDK (17 or newer).
Downloads and compiled jars are kept below ~/.cache/beamtop-lab.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import time
import urllib.request

from processes import Processes

HERE = pathlib.Path(__file__).resolve().parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "beamtop-lab"
# What Spark's own launcher opens to reflection (org.apache.spark.launcher.JavaModuleOptions).
OPENED = ["java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect", "java.base/java.io",
          "java.base/java.net", "java.base/java.nio", "java.base/java.util", "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic", "java.base/jdk.internal.ref", "java.base/sun.nio.ch",
          "java.base/sun.nio.cs", "java.base/sun.security.action", "java.base/sun.util.calendar",
          "java.security.jgss/sun.security.krb5"]


def home(version):
    """Spark's home folder (bin, jars, python/lib), downloaded and unpacked the first time."""
    target = CACHE / "spark" / version
    if (target / "jars").is_dir():
        return target
    packages = CACHE / "spark-packages" / version
    packages.mkdir(parents=True, exist_ok=True)
    if not any(packages.iterdir()):
        print(f"downloading pyspark {version}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                        "--dest", str(packages), f"pyspark=={version}"],
                       check=True, stdout=sys.stderr)
    draft = target.with_suffix(".part")
    shutil.rmtree(draft, ignore_errors=True)
    with tarfile.open(next(packages.iterdir())) as box:
        for entry in box:
            parts = pathlib.PurePosixPath(entry.name).parts[1:]
            if not entry.isfile() or not parts:
                continue
            if parts[0] == "deps" and parts[1] in ("jars", "bin"):
                place = draft.joinpath(*parts[1:])
            elif parts[0] == "lib" and parts[-1].endswith(".zip"):
                place = draft / "python" / "lib" / parts[-1]
            else:
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(box.extractfile(entry).read())
            place.chmod(0o755 if parts[1] == "bin" else 0o644)
    shutil.rmtree(target, ignore_errors=True)
    draft.rename(target)
    return target


def jar(version):
    source = HERE / "spark" / "SparkProbe.java"
    target = CACHE / "jobs" / f"spark-{version}" / "probe.jar"
    if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
        classes = target.parent / "classes"
        shutil.rmtree(classes, ignore_errors=True)
        classes.mkdir(parents=True)
        subprocess.run(["javac", "--release", "17", "-nowarn", "-Xlint:-options", "-cp", f"{home(version)}/jars/*",
                        "-d", str(classes), str(source)], check=True, stdout=sys.stderr)
        subprocess.run(["jar", "--create", "--file", str(target), "--main-class", "SparkProbe", "-C", str(classes),
                        "."], check=True)
    print(target)


class Cluster(Processes):
    def __init__(self, version, port):
        self.version, self.port = version, port
        super().__init__(f"/tmp/beamtop-spark-{version}-{port}")
        self.master, self.history = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port + 2}"
        self.gateway = f"http://127.0.0.1:{port + 4}"

    def start(self, cores, memory):
        if self.overview() is not None and not self.pids():
            sys.exit(f"{self.master} already answers, and was not started from {self.work}")
        if not self.pids():
            for folder in ("work", "events", "log", "conf"):
                (self.work / folder).mkdir(parents=True, exist_ok=True)
            port = self.port
            self.launch("master", "deploy.master.Master",
                        ["spark.master.rest.enabled=true", "spark.master.rest.host=127.0.0.1",
                         f"spark.master.rest.port={port + 4}"],
                        ["--host", "127.0.0.1", "--port", f"{port + 3}", "--webui-port", f"{port}"])
            self.launch("worker", "deploy.worker.Worker", [],
                        ["--host", "127.0.0.1", "--port", f"{port + 5}", "--webui-port", f"{port + 1}", "--cores",
                         f"{cores}", "--memory", memory, "--work-dir", f"{self.work}/work",
                         f"spark://127.0.0.1:{port + 3}"])
            self.launch("history", "deploy.history.HistoryServer",
                        [f"spark.history.fs.logDirectory=file://{self.work}/events",
                         f"spark.history.ui.port={port + 2}", "spark.history.fs.update.interval=2s"], [])
        deadline = time.monotonic() + 120
        while (self.overview() or {}).get("aliveworkers", 0) < 1 or not self.answers(self.history + "/api/v1/version"):
            if time.monotonic() > deadline or any(child.poll() is not None for child in self.children):
                sys.exit(f"Spark did not come up, see {self.work}/log")
            time.sleep(0.2)
        print(self.master, self.gateway, self.history, f"file://{self.work}/events")

    def launch(self, role, main, properties, words):
        spark = home(self.version)
        command = ["java", "-Xmx512m", "-XX:+IgnoreUnrecognizedVMOptions", self.mark,
                   "-Djdk.reflect.useDirectMethodHandle=false"]
        command += [f"--add-opens={name}=ALL-UNNAMED" for name in OPENED]
        command += [f"-D{pair}" for pair in properties]
        command += ["-cp", f"{self.work}/conf:{spark}/jars/*", f"org.apache.spark.{main}", *words]
        environment = {
            "SPARK_HOME": str(spark), "SPARK_CONF_DIR": f"{self.work}/conf", "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
            # What bin/load-spark-env.sh sets, without which no driver is started.
            "SPARK_SCALA_VERSION": "2.12" if self.version.startswith("3.") else "2.13",
        }
        self.begin(role, command, environment, self.work / "log" / f"{role}.log")

    def overview(self):
        text = self.answers(self.master + "/json/")
        try:
            return json.loads(text) if text else None
        except ValueError:
            return None

    @staticmethod
    def answers(url):
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                return answer.read()
        except OSError:
            return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["start", "stop", "jar"])
    parser.add_argument("--version", default="4.3.0")
    parser.add_argument("--port", type=int, default=18080)
    parser.add_argument("--cores", type=int, default=6)
    parser.add_argument("--memory", default="6g")
    given = parser.parse_args()
    cluster = Cluster(given.version, given.port)
    if given.verb == "jar":
        jar(given.version)
    elif given.verb == "start":
        cluster.start(given.cores, given.memory)
    else:
        cluster.stop()


if __name__ == "__main__":
    main()
