/// Where the rules draw their lines, all in one place. Shares are 0–1, times are seconds.
enum Thresholds {
  /// Flink, "Monitoring Back Pressure": OK up to 10 %, LOW up to 50 %, HIGH above. Left at 35 %, which is still LOW.
  static let backPressure = Limit(0.5, clear: 0.35)
  static let backPressureLow = 0.1
  /// Busy above this is at its limit: Flink's own documentation calls close to 100 % overloaded, and the figure is the
  /// mean of a subtask over a minute.
  static let atItsLimit = 0.8
  /// What a bottleneck's subtasks should be busy after a scaling, so that a backlog can drain; Flink's autoscaler aims
  /// at the same (`job.autoscaler.utilization.target`, 0.7).
  static let targetBusy = 0.7
  /// A scaling multiplies by this at the most in one step, since figures under back pressure tell little of the demand.
  static let largestStep = 4.0

  /// The busiest or fullest subtask against the median one.
  static let skew = Limit(3, clear: 2)
  /// Records a second below which an uneven spread harms nobody.
  static let skewVolume = 100.0

  /// Seconds by which a task must be longer than the median one to be worth a word.
  static let skewSeconds = 5.0
  /// Bytes; what is spilled below that is written and read again within a second or two.
  static let spill = 64.0 * 1_048_576
  /// Share of their time that tasks wait for the blocks of others, and seconds of it that matter.
  static let shuffleWait = Limit(0.3, clear: 0.2)
  static let shuffleSeconds = 5.0
  /// What comes in against what is got through: a query that is always at work stands at 1.
  static let inputFaster = Limit(1.1, clear: 1)
  /// Seconds that a batch has to run, and times the longest before it, to be more than an uneven one.
  static let batchLong = 20.0
  static let batchTimes = 1.5
  /// How far back tasks that failed count, the share of them that is more than an accident, and how many are so whatever
  /// their share. Few tasks are an accident only where there are many.
  static let taskWindow = 900.0
  static let taskShare = Limit(0.1, clear: 0.01)
  static let taskMany = 3
  static let taskManyShare = 0.01
  /// How far back the loss of executors counts, and how many are a pattern.
  static let lossWindow = 1800.0
  static let lossMany = 3

  /// Seconds that the oldest record may wait within a job that a service tends: work takes its time, and windows do.
  static let systemLag = Limit(120, clear: 60)
  /// How far back errors of workers count, and how many are more than an accident.
  static let errorWindow = 900.0
  static let errorMany = 10

  /// How far back restarts count, and how many make a loop.
  static let restartWindow = 600.0
  static let restartLoop = 3
  /// A rescaling passes through RESTARTING too: measured, below 2.5 s.
  static let restartGrace = 5.0
  static let restartLong = 60.0
  /// A job that runs for that long, and for that many times as long as it did between its restarts, is in no loop any more.
  static let restartQuiet = 60.0
  static let restartQuietTimes = 3.0
  /// Exceptions of a job that Flink keeps (`web.exception-history-size`); of more restarts it tells no more.
  static let failuresKept = 16

  /// Failed in a row.
  static let checkpointFailures = 3
  /// Intervals without a completed checkpoint: the execution would lose that much on a failure.
  static let checkpointAge = Limit(3, clear: 2)
  static let checkpointAgeCritical = Limit(10, clear: 8)
  static let checkpointAgeFloor = 60.0
  /// Share of the timeout (`execution.checkpointing.timeout`, 10 min by default) that a checkpoint may take.
  static let checkpointSlow = Limit(0.5, clear: 0.4)
  /// Where the engine does not tell its timeout: Flink's default.
  static let checkpointTimeout = 600.0
  /// A phase that makes up this share of a checkpoint's time explains it.
  static let dominantPhase = 0.5

  /// Lag below this is ordinary; above, it matters where it grows, in seconds a second over the window.
  static let lagFloor = 60.0
  static let lagGrowth = Limit(0.5, clear: 0.2)
  static let lagStandstill = 0.9
  static let lagWindow = 300.0
  static let lagShortest = 90.0
  static let lagCritical = Limit(900, clear: 600)
  /// A vertex without an idle moment is one cause of lag that grows, so less of it is believed: seconds of lag, and seconds
  /// that it was seen to grow; a start is over by then.
  static let lagEarly = 30.0
  static let lagEarlyWindow = 120.0
  static let noIdleMoment = Limit(0.95, clear: 0.9)
  /// Lag from which a vertex without an idle moment may drown, and seconds a second within which it stands still.
  static let lagSuspect = 10.0
  static let lagSteady = 0.05
  /// After a rescaling: seconds within which a bottleneck of before is taken to last until it is seen not to; of these the
  /// first, in which the figures are those of tasks that have just begun; and how long lag is looked at to see it fall.
  static let resizeSettles = 120.0
  static let resizeBegins = 45.0
  static let resizeShortest = 15.0
  static let lagFalls = -0.1
  /// Seconds after a rescaling in which an engine may go on telling figures of the tasks of before: Flink reads them every ten.
  static let figuresOfBefore = 20.0
  /// Seconds within which it tells some of tasks that run.
  static let figuresDue = 45.0
  /// Seconds before the loss of a process in which its memory counts as a cause.
  static let pressureCounts = 120.0

  /// Time in garbage collection. A full heap alone is no trouble: a JVM fills what it was given.
  static let gc = Limit(0.1, clear: 0.07)
  static let gcCritical = Limit(0.3, clear: 0.2)
  static let heap = Limit(0.95, clear: 0.9)
  static let gcWithFullHeap = 0.05
  /// Below this share no heap is short, whatever was collected in the minute that the figure is a mean of.
  static let heapInUse = 0.4
  static let gcMean = 60.0

  /// How long a job may wait for its tasks to run, and to stop.
  static let waiting = 60.0
  static let stopping = 300.0

  /// A detail that is older tells nothing of now.
  static let detailAge = 900.0
}
