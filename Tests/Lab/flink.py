#!/usr/bin/env python3
"""A real Flink on the loopback interface, for tests: its jars come from PyPI's apache-flink-libraries.

    flink.py start [--version 2.3.0] [--port 8081] [--slots 8] [--scheduler adaptive|default] [--set key=value]...
    flink.py stop  [--version 2.3.0] [--port 8081]
    flink.py jar   [--version 2.3.0]

`start` prints the REST address once a TaskManager has registered, `jar` compiles the probe job and prints its path.
Needs Python 3 with pip and a JDK (11 or newer). Downloads and compiled jars are kept below ~/.cache/beamtop-lab.
"""
import argparse
import glob
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import time
import urllib.request
import zipfile

from processes import Processes

HERE = pathlib.Path(__file__).resolve().parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "beamtop-lab"
# What Flink's own start script opens to reflection on Java 17.
OPENED = ["java.base/java.lang", "java.base/java.net", "java.base/java.io", "java.base/java.nio", "java.base/sun.nio.ch",
          "java.base/java.lang.reflect", "java.base/java.text", "java.base/java.time", "java.base/java.util",
          "java.base/java.util.concurrent", "java.base/java.util.concurrent.atomic",
          "java.base/java.util.concurrent.locks"]
EXPORTED = ["java.base/sun.net.util", "java.rmi/sun.rmi.registry", "java.security.jgss/sun.security.krb5"]


def library(version):
    """The folder of Flink's jars, downloaded and unpacked the first time."""
    home = CACHE / "flink" / version
    if (home / "lib").is_dir():
        return home / "lib"
    packages = CACHE / "packages" / version
    packages.mkdir(parents=True, exist_ok=True)
    if not any(packages.iterdir()):
        print(f"downloading apache-flink-libraries {version}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                        "--dest", str(packages), f"apache-flink-libraries=={version}"], check=True, stdout=sys.stderr)
    archive = next(packages.iterdir())
    draft = home.with_suffix(".part")
    shutil.rmtree(draft, ignore_errors=True)
    (draft / "lib").mkdir(parents=True)
    # A wheel keeps the jars below pyflink/lib, a source archive below deps/lib.
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as box:
            for entry in box.namelist():
                if entry.startswith("pyflink/lib/") and entry.endswith(".jar"):
                    (draft / "lib" / pathlib.Path(entry).name).write_bytes(box.read(entry))
    else:
        with tarfile.open(archive) as box:
            for entry in box:
                if "/deps/lib/" in entry.name and entry.name.endswith(".jar"):
                    (draft / "lib" / pathlib.Path(entry.name).name).write_bytes(box.extractfile(entry).read())
    if not glob.glob(str(draft / "lib" / "flink-dist-*.jar")):
        sys.exit(f"no flink-dist jar in {archive}")
    shutil.rmtree(home, ignore_errors=True)
    draft.rename(home)
    return home / "lib"


def class_path(version):
    return ":".join(sorted(glob.glob(str(library(version) / "*.jar"))))


def jar(version):
    source = HERE / "probe" / "Probe.java"
    target = CACHE / "jobs" / version / "probe.jar"
    if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
        classes = target.parent / "classes"
        shutil.rmtree(classes, ignore_errors=True)
        classes.mkdir(parents=True)
        subprocess.run(["javac", "--release", "11", "-nowarn", "-Xlint:-options", "-cp", class_path(version), "-d",
                        str(classes), str(source)], check=True, stdout=sys.stderr)
        subprocess.run(["jar", "--create", "--file", str(target), "--main-class", "Probe", "-C", str(classes), "."],
                       check=True)
    print(target)


class Cluster(Processes):
    def __init__(self, version, port):
        self.version, self.port = version, port
        super().__init__(f"/tmp/beamtop-flink-{version}-{port}")
        self.url = f"http://127.0.0.1:{port}"

    def settings(self, slots, scheduler, extra):
        heap = 512
        values = {
            "jobmanager.rpc.address": "127.0.0.1", "jobmanager.rpc.port": self.port - 1958,
            "jobmanager.bind-host": "127.0.0.1", "jobmanager.memory.heap.size": "512m",
            "jobmanager.memory.off-heap.size": "128m", "jobmanager.memory.jvm-metaspace.size": "256m",
            "jobmanager.memory.jvm-overhead.min": "192m", "jobmanager.memory.jvm-overhead.max": "192m",
            "jobmanager.scheduler": scheduler, "rest.address": "127.0.0.1", "rest.bind-address": "127.0.0.1",
            "rest.port": self.port, "rest.bind-port": self.port, "web.upload.dir": f"{self.work}/upload",
            "taskmanager.host": "127.0.0.1", "taskmanager.bind-host": "127.0.0.1",
            "taskmanager.numberOfTaskSlots": slots, "taskmanager.cpu.cores": slots,
            "taskmanager.memory.framework.heap.size": "128m", "taskmanager.memory.framework.off-heap.size": "128m",
            "taskmanager.memory.task.heap.size": f"{heap}m", "taskmanager.memory.task.off-heap.size": "0m",
            "taskmanager.memory.network.min": "128m", "taskmanager.memory.network.max": "128m",
            "taskmanager.memory.managed.size": "256m", "taskmanager.memory.jvm-metaspace.size": "256m",
            "taskmanager.memory.jvm-overhead.min": "192m", "taskmanager.memory.jvm-overhead.max": "192m",
            "execution.checkpointing.dir": f"file://{self.work}/checkpoints",
            "execution.checkpointing.savepoint-dir": f"file://{self.work}/savepoints",
            "state.backend.type": "hashmap", "io.tmp.dirs": f"{self.work}/tmp",
        }
        values.update(pair.split("=", 1) for pair in extra)
        return "".join(f"{key}: {value}\n" for key, value in values.items())

    def start(self, slots, scheduler, extra):
        if self.overview() is not None:
            if not self.pids():
                sys.exit(f"{self.url} already answers, and was not started from {self.work}")
            print(self.url)
            return
        for folder in ("conf", "upload", "checkpoints", "savepoints", "tmp", "log/jobmanager", "log/taskmanager"):
            (self.work / folder).mkdir(parents=True, exist_ok=True)
        (self.work / "conf/config.yaml").write_text(self.settings(slots, scheduler, extra))
        (self.work / "conf/log4j.properties").write_text(
            "rootLogger.level = INFO\nrootLogger.appenderRef.file.ref = File\nappender.file.type = File\n"
            "appender.file.name = File\nappender.file.fileName = ${sys:log.file}\n"
            "appender.file.layout.type = PatternLayout\n"
            "appender.file.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n\n")
        self.launch("jobmanager", 512, "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                    "--executionMode", "cluster")
        self.launch("taskmanager", 640, "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                    "-D", "taskmanager.resource-id=tm-1")
        deadline = time.monotonic() + 120
        while (self.overview() or {}).get("taskmanagers", 0) < 1:
            if time.monotonic() > deadline or any(child.poll() is not None for child in self.children):
                sys.exit(f"Flink did not come up, see {self.work}/log")
            time.sleep(0.2)
        print(self.url)

    def launch(self, role, heap, main, *words):
        log = self.work / "log" / role
        command = ["java", f"-Xms{heap}m", f"-Xmx{heap}m", "-XX:+UseG1GC", "-XX:MaxDirectMemorySize=256m",
                   self.mark, f"-Dlog.file={log}/{role}.log",
                   f"-Dlog4j.configurationFile=file:{self.work}/conf/log4j.properties"]
        command += [f"--add-opens={name}=ALL-UNNAMED" for name in OPENED]
        command += [f"--add-exports={name}=ALL-UNNAMED" for name in EXPORTED]
        command += ["-cp", class_path(self.version), main, "--configDir", f"{self.work}/conf", *words]
        environment = {"FLINK_CONF_DIR": f"{self.work}/conf", "FLINK_LIB_DIR": str(library(self.version))}
        self.begin(role, command, environment, log / f"{role}.out")

    def overview(self):
        try:
            with urllib.request.urlopen(self.url + "/overview", timeout=2) as answer:
                return json.load(answer)
        except (OSError, ValueError):
            return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["start", "stop", "jar"])
    parser.add_argument("--version", default="2.3.0")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--slots", type=int, default=8)
    parser.add_argument("--scheduler", choices=["adaptive", "default"], default="adaptive")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="extra")
    given = parser.parse_args()
    cluster = Cluster(given.version, given.port)
    if given.verb == "jar":
        jar(given.version)
    elif given.verb == "start":
        cluster.start(given.slots, given.scheduler, given.extra)
    else:
        cluster.stop()


if __name__ == "__main__":
    main()
