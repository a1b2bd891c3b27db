import BeamMCPClient
package import FoundationEssentials
package import Jobs
import Screen

/// Everything that the console knows and shows. It changes in `update` alone; `render` makes a screen of it.
package struct State: Sendable {
  // The terminal and the time.
  package var width: Int
  package var height: Int
  package internal(set) var now: Date
  /// When it was begun.
  var begunAt: Date
  package internal(set) var clock: Clock
  package var keymap: Keymap
  package internal(set) var bytesPerSecond: Double?
  package internal(set) var hasFocus = true
  /// When the terminal's focus was lost.
  var focusLostAt = Date.distantPast
  /// It goes on without the focus: a pane that is seen beside another one.
  package var refreshesUnfocused = false
  package internal(set) var hasMouse = false
  /// The link to the terminal takes less than is to be said: frames are few.
  package internal(set) var isSlowLink = false
  /// One frame, on paper so to speak: nobody presses a key in front of it.
  package internal(set) var isPrinted = false
  /// What is shown first.
  package var opening = Opening([])

  /// What the header calls the server: `embedded`, an address.
  package var serverName: String
  /// The directory that relative paths are below; empty where nothing is written.
  package var directory = ""
  /// How long a destructive call can be taken back before it leaves; 0 sends it at once.
  package var undoSeconds = PendingWrite.seconds
  /// The file that names the engines, as it is told to the operator.
  package var configurationFile = "config.json5"
  /// Where copied text goes, as it is told to the operator: a multiplexer may keep it.
  package var clipboard = "the terminal's clipboard"
  /// No write is sent, whatever the server would allow.
  package var readOnly: Bool
  package internal(set) var feed: Feed

  /// Rises with whatever may change the picture, but for the time.
  package internal(set) var news = 0

  // What the server told.
  package internal(set) var jobs = JobList()
  package internal(set) var revision: Int?
  package internal(set) var runners: [RunnerStatus] = []
  package internal(set) var schedule = Schedule()
  package internal(set) var log = LogView()
  package internal(set) var metrics = MetricsView()
  package internal(set) var timeline = TimelineView()
  package internal(set) var details = JobDetails()
  var formerPanes = FormerPanes()
  package internal(set) var engine = EngineView()
  package internal(set) var audit: [TimelineEntry] = []
  package internal(set) var pulses = Pulses()

  // Where the operator is.
  package internal(set) var page = Page.main {
    // Who leaves the list of messages has seen what failed.
    didSet { if oldValue == .messages, page != .messages { read { _ in true } } }
  }
  package internal(set) var focus = Pane.table {
    // Without the keys the timeline follows what happens; from the log one comes back to the entry that led there.
    didSet {
      if oldValue == .timeline, [.table, .metrics].contains(focus) { (timeline.offset, timeline.above) = (0, 0) }
    }
  }
  package internal(set) var isZoomed = false
  package internal(set) var panes = PaneSizes()
  package internal(set) var selected: String?
  /// The job that was selected until a filter hid it: it is selected again as soon as it is shown, unless a hand has chosen
  /// another one since.
  var displaced: String?
  /// The job that the selection goes on to, unless a hand has moved it since.
  var heir: Heir?
  package internal(set) var marks: Set<String> = []
  package internal(set) var columns = ColumnSet.standard
  /// The column that Left and Right have gone to; nil while nobody moves among columns.
  package internal(set) var column: Column?
  /// Where a range of marks begins: the job that was marked last.
  var markAnchor: String?
  /// What is chosen on the pages that are lists, by the key of its row.
  package internal(set) var chosen: [Page: String] = [:]
  /// The row of a list that was pressed last; nil where the press was beside all rows.
  var pressedRow: String?
  /// Where Esc goes back to, the last place last.
  var trail: [Place] = []
  /// The first row of the table that is on the screen.
  package internal(set) var top = 0
  /// The wheel has scrolled it: it stays there, wherever the selection is, until that moves.
  var isTopHeld = false
  package internal(set) var help: HelpView?
  package internal(set) var bar: Bar?
  package internal(set) var dialog: Dialog?
  package internal(set) var messages: [Message] = []
  /// The themes that there are, as far as it was asked, and whether the answer is to be a list to choose from.
  var themeNames = Theme.builtInNames
  var opensThemes = false
  /// What was said so far, the last one last.
  package internal(set) var said: [Said] = []
  var lastSaid = 0
  package internal(set) var histories: [Bar.Kind: [String]] = [:]
  /// Earlier sentences of the conversation, for what reads the next one.
  package internal(set) var conversation: [String] = []

  /// Where the replay stands that this is; nil where it is none.
  package internal(set) var replay: ReplayMark?
  /// Of a record this is a frame on paper.
  var printed: ReplayMark?

  // What was decided.
  package internal(set) var pending: PendingWrite?
  package internal(set) var batches: [WriteBatch] = []
  /// Notes and acknowledgements that are on their way.
  var errands: [RequestID: Errand] = [:]

  var views = NamedViews()
  /// What was kept last, and when what has changed since will be.
  var kept = Session()
  var keepAt: Date?
  /// A sentence that is being read.
  package internal(set) var asking: Asking?
  /// What was said and is not settled yet, and how much was said.
  var sentences: [Sentence] = []
  var sentenceCount = 0
  var reading: Reading?
  var explaining: Explaining?
  /// Where the log is gone to as soon as it has come.
  var logInstant: Date?
  /// The same, of a file, as the operator named it.
  var logAt: String?
  /// There to the error that is said within these seconds of it.
  var logErrorWithin: Double?
  var lastRequest: RequestID = 0
  /// When the selection moved last: a fast walk through the list does not ask for every job on the way.
  var selectionMovedAt = Date.distantPast
  var selectionRestsAt = Date.distantPast
  var lastKey: LastKey?
  /// The Backspace that was pressed last was for a line.
  var erases = false
  /// When a line for a number was refused, or when the last key came that was meant for it.
  var refusedLineAt: Date?
  /// The operator has pressed something, a key or the mouse.
  var isTouched = false
  /// The first of two keys that mean something together.
  var begun: LastKey?
  var isQuitting = false

  struct LastKey: Sendable {
    var key: Key
    var at: Date

    /// Two keys are meant together within this time.
    static let togetherSeconds = 5.0
  }

  package enum Page: Sendable, Hashable {
    case main, job(String), graph(String), exceptions(String), overview, runners, audit, messages

    /// A list of what is none, or not all, of one job.
    var isList: Bool { [.overview, .runners, .audit, .messages].contains(self) }
  }
  /// In the order in which Tab goes through them: as they stand on the screen, from the left to the right and downwards.
  package enum Pane: String, Sendable, Hashable, CaseIterable { case table, metrics, log, timeline }

  package init(
    width: Int, height: Int, now: Date, clock: Clock = Clock(), keymap: Keymap = .standard, serverName: String = "",
    readOnly: Bool = false, feed: Feed = .asked, hasMouse: Bool = false, file: String? = nil, input: Int32? = nil
  ) {
    self.width = width
    self.height = height
    (self.now, begunAt) = (now, now)
    self.clock = clock
    self.keymap = keymap
    self.serverName = serverName
    self.readOnly = readOnly
    self.feed = feed
    self.hasMouse = hasMouse
    if let file {
      look(at: LogFileSource(path: file, zone: clock.offset, input: input))
    } else if !feed.isTold {
      for lane in [Lane.jobs, .runners] { schedule.want(lane, at: now) }
    }
  }

  /// A log file alone: nothing is asked of a server.
  private mutating func look(at file: LogFileSource) {
    log.file = file
    (focus, isZoomed) = (.log, true)
    schedule.want(.logs, at: now)
  }

  mutating func request() -> RequestID {
    lastRequest += 1
    return lastRequest
  }

  package var isDemo: Bool { runners.contains(where: \.demo) }
  /// The job whose page, or graph, is open.
  var openJob: String? {
    switch page {
    case .job(let id), .graph(let id), .exceptions(let id): id
    case .main, .overview, .runners, .audit, .messages: nil
    }
  }
  package var selectedJob: Job? { selected.flatMap { jobs[$0] } }

  /// Where a key that is pressed now lands.
  package var context: Context {
    if help != nil { return .help }
    if let dialog {
      switch dialog {
      case .plan: return .plan
      case .results: return .results
      case .text, .line: return .text
      // A line may be typed over it: where it is saved to.
      case .trace: return bar == nil ? .trace : .bar
      case .quit: return .plan
      case .themes: return .themes
      case .columns: return .columns
      }
    }
    if bar != nil { return .bar }
    switch page {
    case .job: return .job
    case .graph: return .graph
    case .exceptions: return .exceptions
    case .overview: return .overview
    case .runners: return .runners
    case .audit: return .audit
    case .messages: return .messages
    case .main:
      switch focus {
      case .table: return .jobs
      case .log: return .log
      case .timeline: return .timeline
      case .metrics: return .metrics
      }
    }
  }
}
