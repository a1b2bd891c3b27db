// The checks, as programs in Python. The code comes on standard input.
extension CodeChecks {
  /// Compiles it and looks for what it imports. Nothing of it is run; of what it imports Apache Beam alone is, to see
  /// whether its names are there.
  static let reading = #"""
    import ast, importlib, importlib.util, json, os, platform, sys
    source = sys.stdin.buffer.read().decode("utf-8")
    folder = sys.argv[1]
    out = {"version": platform.python_version(), "missing": [], "wary": [], "beam": None, "external": False, "builds": False}
    def done():
        print(json.dumps(out)); sys.stdout.flush(); os._exit(0)
    try:
        tree = ast.parse(source); compile(source, "pipeline", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
        out = {"syntax": f"line {getattr(problem, 'lineno', 0) or 0}: {getattr(problem, 'msg', None) or problem}"}
        done()
    SAFE = {"argparse", "apache_beam", "collections", "csv", "dataclasses", "datetime", "decimal", "enum", "functools",
            "hashlib", "io", "itertools", "json", "logging", "math", "random", "re", "statistics", "string", "time", "typing",
            "uuid", "zoneinfo", "__future__", "abc", "base64", "typing_extensions"}
    CALLS = {"exec", "eval", "compile", "open", "__import__", "input", "globals", "vars", "getattr", "setattr", "breakpoint"}
    # Modules are reached through modules, and what begins with _ is nobody's interface.
    BEYOND = (set(sys.stdlib_module_names) - SAFE) | {"FileSystems", "filesystems", "fileio", "utils", "runners", "internal"}
    def reaches(name):
        return name in BEYOND or name.startswith("_") and name != "__init__"
    wanted = []
    for node in ast.walk(tree):
        called = getattr(node, "func", None)
        if (getattr(called, "attr", None) or getattr(called, "id", None) or "").endswith("Pipeline"): out["builds"] = True
        if isinstance(node, ast.Import):
            wanted += [(alias.name, []) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            if node.level: out["wary"].append("a relative import")
            else: wanted.append((node.module, [alias.name for alias in node.names]))
        elif isinstance(node, ast.Name) and node.id in CALLS:
            out["wary"].append(node.id)
        elif isinstance(node, ast.Attribute) and reaches(node.attr):
            out["wary"].append(node.attr)
    if not any(name.split(".")[0] == "apache_beam" for name, _ in wanted): out["builds"] = False
    for name, members in wanted:
        top = name.split(".")[0]
        if top not in SAFE: out["wary"].append(name)
        out["wary"] += [part for part in name.split(".") + members if reaches(part)]
        if name.startswith("apache_beam.io.kafka") or "kafka" in members: out["external"] = True
        if os.path.exists(os.path.join(folder, top + ".py")) or os.path.isdir(os.path.join(folder, top)): continue
        try: found = importlib.util.find_spec(top) is not None
        except (ImportError, ValueError): found = False
        if not found: out["missing"].append(name); continue
        if top != "apache_beam": continue
        try:
            module = importlib.import_module(name)
            out["beam"] = sys.modules["apache_beam"].__version__
            for member in members:
                if member != "*" and not hasattr(module, member):
                    try: importlib.import_module(name + "." + member)
                    except ImportError: out["missing"].append(name + "." + member)
        except Exception as problem:
            out["missing"].append(f"{name} ({problem})"[:200])
    out["missing"] = sorted(set(out["missing"])); out["wary"] = sorted(set(out["wary"]))
    done()
    """#

  /// Builds the graph and looks at it, with what would run it taken out. What that run is it can find again, so that it is
  /// confined.
  static let building = confinement + "\n" + graph

  private static let graph = #"""
    import ast, json, logging, resource, tempfile, threading
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
    source = sys.stdin.buffer.read().decode("utf-8")
    printed = os.dup(1); os.dup2(2, 1)
    def done(answer):
        os.write(printed, json.dumps(answer).encode()); os._exit(0)
    import apache_beam as beam
    from apache_beam.pipeline import PipelineVisitor
    class Built(BaseException): pass
    built = []
    def run(self, *_, **__):
        built.append(self); raise Built()
    beam.Pipeline.run = run
    sample, seconds, trusted = sys.argv[1] or beam.__file__, float(sys.argv[2]), sys.argv[3] == "ours"
    words = ["pipeline.py"]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "add_argument" and node.args:
            name = getattr(node.args[0], "value", "")
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            if not isinstance(name, str) or not name.startswith("--"): continue
            if "input" in name: words.append(f"{name}={sample}")
            elif "required" in given:
                kind = getattr(given.get("type"), "id", "str")
                words.append(f"{name}={'1' if kind in ('int', 'float') else '/nowhere/out'}")
    sys.argv = words
    class Labels(PipelineVisitor):
        count = 0
        def visit_transform(self, node): Labels.count += 1
    modules = [path for path in sys.path if path.startswith("/") and path != "/"]
    system = ["/usr", "/lib", "/lib64", "/etc/localtime", "/dev/null", "/dev/urandom"]
    # A pipeline makes itself a folder, and puts nothing there before it runs.
    tempfile.tempdir = "/nowhere"; tempfile.mkdtemp = lambda *_, **__: "/nowhere"
    confined = True
    try: confine([sys.prefix, sys.base_prefix, sample] + modules + system)
    except OSError as problem:
        confined = False
        if not trusted: done({"unconfined": str(problem)})
    # Beam itself may take its time to load; what is told of is the program's own.
    def late():
        frame = sys._current_frames().get(threading.main_thread().ident)
        while frame and frame.f_code.co_filename != "pipeline.py": frame = frame.f_back
        place = f"; it stood in line {frame.f_lineno}" if frame else ""
        done({"problem": f"the graph was not built after {seconds:.0f} s{place}: a program only builds its pipeline, and ends"})
    watch = threading.Timer(seconds, late); watch.daemon = True; watch.start()
    # What holds the interpreter keeps that from being told.
    most = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) + seconds + 5)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))
    try:
        exec(compile(source, "pipeline.py", "exec"), {"__name__": "__main__", "__doc__": ""})
        done({"problem": "the program ends without running a pipeline"})
    except Built:
        try:
            built[0].visit(Labels()); built[0].to_runner_api()
            done({"transforms": Labels.count, "confined": confined})
        except BaseException as problem:
            done({"problem": f"{type(problem).__name__}: {problem}"[:1000]})
    except BaseException as problem:
        done({"problem": f"{type(problem).__name__}: {problem}"[:1000]})
    """#
}
