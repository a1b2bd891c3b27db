import Screen

extension Keymap {
  package static let standard = Keymap(
    acting + seeing + table + moving + marking + reading + inLog + inTimeline + charting + deciding + typing + replaying
      + program)

  private static let acting = [
    Binding(
      .scale, [.character("s")], .act, Context.withJob, "Scale; asks for the number: 12, +2, -1 or x2", hint: "scale"),
    Binding(
      .savepoint, [.character("p")], .act, Context.withJob, "Take a savepoint; the job goes on", hint: "savepoint"),
    Binding(.cancel, [.character("c")], .act, Context.withJob, "Cancel; a savepoint first is offered", hint: "cancel"),
    Binding(
      .drain, [.character("d")], .act, Context.withJob, "Drain: finish what is in flight, then end", hint: "drain"),
    Binding(
      .restart, [.character("r")], .act, Context.withJob, "Restart, or resume from the latest savepoint",
      hint: "restart"),
    Binding(
      .note, [.character("n")], .act, Context.withJob.subtracting([.log]),
      "Write a note on the job, for whoever looks next"
    ),
    Binding(
      .acknowledge, [.character("K")], .act, Context.withJob,
      "Say that the job's problem is known, for a time; again takes it back"),
    Binding(
      .undo, [.character("u")], .act, Context.pages.union([.results]),
      "Take back what is about to be sent, or plan the inverse of the last action, or of one in the messages"),
  ]

  private static let seeing = [
    Binding(.open, [.enter], .see, [.jobs, .metrics], "Open the job's page", hint: "open"),
    Binding(.open, [.enter], .see, [.job], "Draw the graph on a page of its own", hint: "graph"),
    Binding(.open, [.enter], .see, [.graph], "Back to the job's page, at the subtasks", hint: "subtasks"),
    Binding(
      .open, [.enter], .see, [.exceptions], "The chosen exception's whole trace", hint: "whole trace"),
    Binding(
      .open, [.enter], .see, Context.lists, "Go to what is chosen: the job, or the jobs of the runner", hint: "open"),
    Binding(
      .nextProblem, [.character("]")], .see, Context.withJob, "Next job that fails or is slow", hint: "next problem"),
    Binding(.previousProblem, [.character("[")], .see, Context.withJob, "Previous job that fails or is slow"),
    Binding(
      .filter, [.character("/")], .ask, Context.withJob.subtracting([.log]),
      "Filter the jobs: words, /regex/, !not, field>value",
      hint: "filter"),
    Binding(
      .filter, [.character("/")], .ask, [.runners], "Filter the processes by words in their names, hosts and remarks",
      hint: "filter"),
    Binding(
      .command, [.character(":")], .ask, Context.pages, "Command, in the command line's own words", hint: "command"),
    Binding(
      .ask, [.character("a")], .ask, Context.pages, "Ask in plain words; what would change is shown first", hint: "ask"),
    Binding(
      .exceptions, [.character("x")], .see, Context.withJob.subtracting([.log]),
      "What the job threw, each with its whole trace and the jobs that throw the same; and back", hint: "exceptions"),
    Binding(.help, [.character("?"), .function(1)], .see, Context.pages, "This help", hint: "help"),
    Binding(
      .back, [.escape], .see, Context.scrolling, "Back; first it reads a failure or a long message, last the filter"),
    Binding(
      .back, [.backspace], .see, Context.pages, "Back to the page before, as it was left",
      action: "previous_page"),
    Binding(
      .overview, [.character("O")], .see, Context.pages,
      "Overview: pulses, incidents, failures that jobs share; and back",
      hint: "overview"),
    Binding(
      .runners, [.character("R")], .see, Context.pages,
      "Runners: state, version, slots, what they can do and why not; and back",
      hint: "runners"),
    Binding(
      .audit, [.character("A")], .see, Context.pages,
      "Audit: who did what in the last day, and what came of it; and back",
      hint: "audit"),
    Binding(
      .messages, [.character("H")], .see, Context.pages,
      "Messages: what is under way, what failed, what was said, where an action can be taken back; and back"),
    Binding(
      .section, (1...9).map { .character(Character(String($0))) }, .see, [.job],
      "A section of the page by its number, from diagnosis to configuration"),
    Binding(.logs, [.character("L")], .see, Context.withJob, "The job's log on the whole screen, and back"),
    Binding(.zoom, [.character("z")], .see, Context.panes, "Give the whole screen to the pane, and back"),
    Binding(.paneTaller, [.character("}")], .see, Context.panes, "Make the pane taller"),
    Binding(.paneShorter, [.character("{")], .see, Context.panes, "Make the pane less tall"),
    Binding(.paneWider, [.character(")")], .see, Context.panes, "Make metrics or log wider"),
    Binding(.paneNarrower, [.character("(")], .see, Context.panes, "Make metrics or log narrower"),
  ]

  private static let moving = [
    Binding(.up, [.up, .character("k")], .move, Context.scrolling, "Up"),
    Binding(.down, [.down, .character("j")], .move, Context.scrolling, "Down"),
    Binding(.pageUp, [.pageUp, .control("b")], .move, Context.scrolling, "A page up"),
    Binding(.pageDown, [.pageDown, .control("f")], .move, Context.scrolling, "A page down"),
    Binding(.first, [.home, .character("g")], .move, Context.scrolling, "To the beginning"),
    Binding(.last, [.end, .character("G")], .move, Context.scrolling, "To the end; a log follows again"),
    Binding(.nextPane, [.tab], .move, Context.panes, "Next pane"),
    Binding(.nextPane, [.tab], .move, [.job], "Next section of the page", hint: "section"),
    Binding(.previousPane, [.backTab], .move, Context.panes.union([.job]), "Previous pane or section"),
    Binding(
      .left, [.left, .character("h")], .move, [.job, .graph], "The vertex to the left, whose subtasks are shown"),
    Binding(
      .right, [.right, .character("l")], .move, [.job, .graph], "The vertex to the right, whose subtasks are shown",
      hint: "vertex"),
    Binding(
      .left, [.left, .character("h")], .move, [.runners], "From the processes back to their runner",
      hint: "back"),
    Binding(
      .right, [.right, .character("l")], .move, [.runners],
      "All processes of the runner, TaskManagers, executors, workers, to go through them", hint: "processes"),
    Binding(
      .left, [.left, .character("h")], .move, [.overview], "The column to the left, where a wide page has more than one"
    ),
    Binding(
      .right, [.right, .character("l")], .move, [.overview],
      "The column to the right, where a wide page has more than one"),
  ]

  private static let marking = [
    Binding(.mark, [.character(" ")], .mark, [.jobs], "Mark the job, and go down; actions are for all marked jobs"),
    Binding(.markRange, [.character("V")], .mark, [.jobs], "Mark all from the job that was marked last to this one"),
    Binding(.markFilter, [.character("F")], .mark, [.jobs], "Mark what a filter finds, shown or not"),
    Binding(.markAll, [.character("*")], .mark, [.jobs], "Mark all shown jobs"),
    Binding(.invertMarks, [.character("~")], .mark, [.jobs], "Invert the marks of the shown jobs"),
    Binding(.clearMarks, [.character("X")], .mark, [.jobs], "Clear all marks"),
  ]

  private static let reading = [
    Binding(.follow, [.character("f")], .log, Context.panes, "Follow the log, or hold it", hint: "follow"),
    Binding(
      .level, [.character("v")], .log, Context.panes, "Least level of the log: DEBUG, INFO, WARN, ERROR", hint: "level"),
    Binding(
      .wrap, [.character("w")], .log, Context.panes, "Wrap the log's long lines and show traces whole", hint: "wrap"),
    Binding(
      .scope, [.character("t")], .log, Context.panes.subtracting([.log]), "Timeline of the selected job, or of all"),
    Binding(
      .toLog, [.enter], .log, [.timeline], "From the timeline's chosen line to the log at that instant; Esc goes back",
      hint: "log then"),
  ]

  private static let inLog = [
    Binding(.logSearch, [.character("/")], .log, [.log], "Search the log, a regular expression", hint: "search"),
    Binding(.nextHit, [.character("n")], .log, [.log], "Next line that was found", hint: "next"),
    Binding(.previousHit, [.character("N")], .log, [.log], "Previous line that was found"),
    Binding(.nextError, [.character("e")], .log, [.log], "Next error", hint: "error"),
    Binding(.previousError, [.character("E")], .log, [.log], "Previous error"),
    Binding(
      .logInclude, [.character("i")], .log, [.log], "Show only lines that match; seen and counted as it is typed",
      hint: "only"),
    Binding(.logExclude, [.character("o")], .log, [.log], "Leave out lines that match", hint: "not"),
    Binding(
      .fold, [.character("x")], .log, [.log], "Unfold the chosen line: its trace, then its repetitions; fold it again",
      hint: "unfold"),
    Binding(.foldAll, [.character("X")], .log, [.log], "Fold repeated lines, or show each of them"),
    Binding(.wholeLine, [.enter], .log, [.log], "The chosen line, whole, in a window", hint: "whole"),
    Binding(.stamps, [.character("t")], .log, [.log], "Times as they are, as ages, or none", hint: "times"),
    Binding(
      .scrollRight, [.right], .log, [.log], "To the right along long lines, where they are not wrapped"),
    Binding(.scrollLeft, [.left], .log, [.log], "To the left"),
    Binding(.logSources, [.character("S")], .log, [.log], "Each source alone in turn, then all", hint: "source"),
    Binding(.hideSource, [.character("-")], .log, [.log], "Hide the source of the chosen line"),
    Binding(
      .markLine, [.character(" ")], .log, [.log], "Mark the line for copying, and go down", hint: "mark"),
    Binding(
      .copy, [.character("y")], .log, [.log], "Copy the marked lines, else the chosen one, to the terminal's clipboard",
      hint: "copy"),
    Binding(.copy, [.character("y")], .log, [.trace], "Copy the trace to the terminal's clipboard"),
    Binding(.save, [.character("S")], .log, [.trace], "Write the trace to a file"),
    Binding(
      .toLog, [.enter, .character("l")], .log, [.trace],
      "To the log at the instant at which it was thrown last", action: "trace_to_log"),
    Binding(
      .nextHit, [.character("o")], .log, [.trace], "The next job that throws the same", action: "next_job"),
    Binding(.toTimeline, [.character("T")], .log, [.log], "To the timeline at the chosen line's instant"),
  ]

  private static let charting = [
    Binding(.metrics, [.character("m")], .chart, Context.panes, "To the metrics, and back"),
    Binding(
      .metrics, [.character("m")], .chart, [.job, .graph], "The metrics of the vertex that is shown, over time",
      hint: "metrics", action: "vertex_metrics"),
    Binding(
      .left, [.left, .character("h")], .chart, [.metrics], "The moment before: its time and every value are said",
      hint: "read a moment"),
    Binding(.right, [.right, .character("l")], .chart, [.metrics], "The moment after; past the last one, the present"),
    Binding(
      .zoomIn, [.character("+"), .character("=")], .chart, Context.charts, "A shorter window, down to one minute",
      hint: "shorter"),
    Binding(.zoomOut, [.character("-")], .chart, Context.charts, "A longer window, up to a day", hint: "longer"),
    Binding(
      .compare, [.character("b")], .chart, Context.charts,
      "Beside the marked job, or the same window 1, 6 or 12 hours before", hint: "beside"),
  ]

  private static let inTimeline = [
    Binding(
      .wholeTimeline, [.character("T")], .log, Context.pages.subtracting([.log]),
      "The timeline on the whole screen, with a figure above it; and back", hint: "timeline"),
    Binding(.left, [.left, .character("h")], .log, [.timeline], "The mark before on the axis of time"),
    Binding(.right, [.right, .character("l")], .log, [.timeline], "The mark after on the axis of time"),
    Binding(
      .zoomIn, [.character("+"), .character("=")], .log, [.timeline], "A shorter time around the chosen entry",
      hint: "shorter", action: "shorter_time"),
    Binding(
      .zoomOut, [.character("-")], .log, [.timeline], "A longer time, up to a day", hint: "longer",
      action: "longer_time"),
    Binding(.windowEarlier, [.character(",")], .log, [.timeline], "Half a window earlier"),
    Binding(.windowLater, [.character(".")], .log, [.timeline], "Half a window later, up to the present"),
    Binding(
      .foldAll, [.character("X")], .log, [.timeline], "What came again and again in one row, or each of it",
      action: "fold_timeline"),
    Binding(.otherFigure, [.character("o")], .log, [.timeline], "Another figure above the timeline", hint: "figure"),
  ]

  private static let deciding = [
    Binding(.confirm, [.character("y")], .decide, [.plan], "Do it", hint: "do it"),
    Binding(.decline, [.character("n"), .escape, .enter], .decide, [.plan], "Do nothing", hint: "no"),
    Binding(
      .toggleSavepoint, [.character("s"), .control("t")], .decide, [.plan], "Cancel with a savepoint first, or without",
      hint: "savepoint or not"),
    Binding(
      .leaveOut, [.character(" "), .character("x"), .control("x")], .decide, [.plan],
      "Leave the chosen step out of the plan, or take it in again", hint: "leave out"),
    Binding(
      .edit, [.character("e"), .control("o")], .decide, [.plan],
      "Edit: back to the input line, with the plan as its commands", hint: "edit"),
    Binding(
      .copy, [.character("Y"), .function(6)], .decide, [.plan],
      "Copy the commands that do the same to the terminal's clipboard",
      action: "copy_commands"),
    Binding(.up, [.up, .character("k")], .decide, [.plan], "The step above; where there is one step, scroll up"),
    Binding(.down, [.down, .character("j")], .decide, [.plan], "The step below; where there is one step, scroll down"),
    Binding(.pageUp, [.pageUp, .control("b")], .decide, [.plan], "Scroll a page up"),
    Binding(.pageDown, [.pageDown, .control("f")], .decide, [.plan], "Scroll a page down"),
    Binding(.retry, [.character("t")], .decide, [.results], "Plan the failed ones again", hint: "retry the failed"),
  ]

  private static let typing = [
    Binding(.accept, [.enter], .type, [.bar], "Accept", hint: "accept"),
    Binding(
      .accept, [.enter], .see, [.help, .themes, .columns], "Do, or take, what is chosen in this list", hint: "do it"),
    Binding(.back, [.escape], .type, [.bar], "Leave; a filter is as it was before", hint: "leave"),
    Binding(.complete, [.tab], .type, [.bar], "Complete; again for the next candidate", hint: "complete"),
    Binding(
      .earlier, [.up, .control("p"), .control("r")], .type, [.bar],
      "Earlier line of the history: one that begins with what is typed, then one that has it in it", hint: "history"),
    Binding(.later, [.down, .control("n")], .type, [.bar], "Later line of these, and back to what was typed"),
  ]

  private static let program = [
    Binding(.refresh, [.control("r")], .program, Context.pages, "Ask the server now"),
    Binding(.redraw, [.control("l")], .program, Context.everywhere, "Draw the screen again"),
    Binding(.mouse, [.character("M")], .program, Context.pages, "Mouse on or off; off leaves copying to the terminal"),
    Binding(.suspend, [.control("z")], .program, Context.everywhere, "Suspend; fg brings it back"),
    Binding(.quit, [.character("q")], .program, Context.pages, "Quit; asks while a write is under way", hint: "quit"),
    // The terminal room makes a signal of it; that it is bound keeps other actions off it.
    Binding(.quit, [.control("c")], .program, Context.everywhere, "Quit at once", action: "interrupt"),
    Binding(.back, [.character("q"), .backspace], .program, [.text, .results, .trace], "Close", action: "close"),
  ]
}
