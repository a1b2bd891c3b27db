import Setup

/// What `--help` and `--version` print.
enum HelpText {
  static let version = "beamtop \(Version.number)"

  static let theme = """
    Usage: beamtop theme import FILE [--as NAME] [--force]

    Makes a theme of a theme of btop or a skin of k9s. It is written to $XDG_CONFIG_HOME/beamtop/themes/NAME.theme, and
    beamtop --theme NAME shows it.

    Options:
      --as NAME     its name; that of FILE without it
      --force       write over a theme of that name
      -h, --help    this text

    """

  static let help = """
    beamtop - the console for people who run data pipelines

    Usage: beamtop [options]
           beamtop theme import FILE [--as NAME] [--force]

    Shows the jobs of all configured runners in one list, live, worst first, and acts on them: every action is shown as
    a plan first. Press ? inside for the keys, a to ask in plain words, : for commands.

    Options:
      --demo             a simulated fleet with incidents that answer to what you do
        --seed N         another story
        --jobs N         so many jobs
        --paused         the story stands still
      --once             one frame on standard output, no terminal needed
        --plain          as text (the default)
        --json           as JSON: {"jobs", "runners", "revision", "observed_at"}; of a page with -c what mcp tells of it
        --svg            as a picture of the whole screen, COLUMNS by LINES
      -c, --command LINE what : takes, followed first; may be repeated: overview, 'open NAME', 'filter state:failed'.
                         With --once: that page, as high as it is long unless LINES says so
      --record FILE      write down what happens, to be looked at again: at most 64 MiB, for your eyes alone
      --replay FILE      play what was written down; ? shows the keys. With --once: a frame, or -c a page, of its end or --at
        --at MOMENT      from a moment on: 90s or 3:20 from the beginning
        --speed N        so many times as fast
        --asciicast OUT  as a film, asciicast version 2
      --log FILE         a log file in the log pane, as long as it may be; no jobs, no server; `-` is standard input
      --theme NAME       auto, dark, light, mono, or another; :theme inside shows them all
      --keys PRESET      default, vim, emacs or k9s
      --fresh            filter, order and columns as they were made, not as they were left
      --slow             few frames, as for a slow link; without it the console finds out
      --ascii            no characters beyond ASCII
      --read-only        nothing can be changed
      --server URL       a server elsewhere, http://HOST:8888, instead of one inside this program
      -h, --help         this text
      -V, --version      the version

    Files:
      $XDG_CONFIG_HOME/beamtop/config.json5   runners and roots, unless BEAMTOP_CONFIG names a file; docs/configuration.md
      keys.json5 in the same folder           keys of your own; docs/keys.md
      $XDG_CONFIG_HOME/beamtop/themes/        themes of your own; theme import takes those of btop and k9s
      $XDG_STATE_HOME/beamtop/                what was submitted and done; console.json: how the console was left

    Environment: BEAMTOP_CONFIG, BEAMTOP_SERVER, BEAMTOP_API_KEY, BEAMTOP_CA_FILE, BEAMTOP_THEME, NO_COLOR

    Exit code: 0; with --once 1 when a job has failed or is critical, as far as is known, or a runner does not answer, 4 when
    the server does not let us in, 5 when no runner answers or the server is not reached; 2 for wrong usage.

    """
}
