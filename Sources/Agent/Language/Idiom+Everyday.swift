// What one says every day at a console, for the plainer words: read before the rest of the table.
extension Idiom {
  static let everyday = phrases(
    """
    still crunching|grinding|ticking|humming along|away? on => still running on / ,? but|and only|just as|for a? dry run => as a dry run
    who has? did|done something|anything|stuff to|with => what happened to
    blow up => fail / blew|blown up => failed / blows up => fails / blowing up => failing / on the clock|counter|books|meter =>
    still draining|running|restarting|going or is it|this|that done|finished|over|dead|through|complete by? now? => how is it
    too few|short|narrow|small|many ,|.|: =>
    without actually|really? doing|running|executing|changing|touching it|anything|that => as a dry run
    , put|add|give them on|to it? => / only|just those|lines|ones|these that|which? say|says => only lines with
    what|which share|part|fraction|percentage|portion of its|the? time is|does it|this|that thing|one|job? wasting|waste|spending|spend|losing|lose|burning|burn on|in|with|for garbage? collection|gc => gc share
    a? higher|bigger|larger|greater parallelism => more workers / it|this|that needs|need|wants more parallelism|workers , scale|increase|raise it|that up => scale it up / needs|need|wants more parallelism|workers , change|fix|adjust|do it|that please? => needs more workers / needs|need|wants more parallelism|workers , scale|increase|raise it|that up => needs more workers / in that time , i.e.|ie|meaning|namely|so the => in the
    is there a|any job|pipeline|one with => list jobs with / do we|you|i have a|any job|pipeline|one with => list jobs with
    anybody => anyone / somebody => someone / everybody => everyone
    spat|spit|spits|coughed|threw|spewed out|up => logged / whatever errors it has? logged|wrote => its errors / whatever warnings it has? logged|wrote => its warnings
    first|new|second day|week|shift|night here|today|on ,|. => / that|which|who has|is been? restarting more => that restarted more
    have|has any of? them|those|the|our? jobs|ones|pipelines? restarted => has anything restarted / a|one savepoint of|for any|every job|pipeline => a savepoint of all jobs
    , as always|usual|ever|expected|before|feared|predicted ,|. => , / as always|usual|expected|feared , => , / dry run of|for taking|bringing|getting|cutting|putting|moving it|this|that => dry run of scaling it
    any|some jobs|job|pipelines|ones currently|now? restarting => which jobs are restarting / did any|some|anything|anyone job|jobs|pipeline|pipelines|one? restart => has anything restarted
    since when has|is|was it|this|that been? in this|that|the? state|condition|mode => how is it
    take|lift|remove the mute|silence|snooze off|from? it|this|that? => unmute it / one|a savepoint each of|for|from => take a savepoint of
    how does|would|might|should|could one|someone|you actually|really? go about => how do i / the list of savepoints => the savepoints
    ?? please? include|add|attach the|its|all? stack? traces|trace|stacktraces|stacktrace|exceptions too? => with the stack traces
    exceptions|traces|stacktraces and all => with the stack traces / ?? i? do not care about|for the? other|others|rest clusters|runners|engines|ones|jobs? =>
    ?? ?? i|we want|need the? whole|full|entire story|history|picture|truth => / , every|all|any|each cluster|clusters|runner|runners|engine|engines|platform => on all clusters
    just? to be on the safe side => / but|and keep|leave|make|save|get a|one? savepoint|snapshot on the|its way|road out|down => with a savepoint
    that|which are|is in|on|at warn|warning => in warn-health
    what|which steps|stages|operators|vertices does|do|has|have it|this|that one? have|has|contain|consist? of? => its graph
    what is the|its? parallelism here|now => how is it / what is the|its parallelism of it => how is it / what|which parallelism are|is we|you|they|it|this|that on|at|running|using|with at|on|with? => how is it
    logged at warn|warning => logged warnings / logged at error => logged errors / , with a savepoint => with a savepoint
    why is that one => why is it / why was that one => why was it / why does that one => why does it / why did that one => why did it / ones are unhappy|sad|grumpy => ones are unhealthy / jobs|pipelines are unhappy|sad|grumpy => jobs are unhealthy
    but at parallelism => with parallelism / again but at|with|on => again with / as i|we thought|expected|feared|suspected|guessed|figured ,|. =>
    with|and the? full|whole|complete|entire stack => with the stack traces / , not what the? wiki|docs|runbook|ticket|readme|manual claims|says|said|states =>
    go|going over the performance of => analyze performance of
    and|, tell|show me what|which knobs|levers|screws|settings|parameters|dials to turn|change|tune|tweak|touch|adjust|pull =>
    lagging worse|more than => lagging more than / caught|stuck in a restart|crash loop => restarting / shoot down => cancel / whatever is? still? alive|running => everything running
    come|comes|coming|go|goes|going out of => leave / what|which crashed => which jobs crashed / failed overnight => failed
    any|some problem|trouble jobs|job|pipelines => unhealthy jobs / , both , now => now / resurrect|revive => restart / trail|trails|trailing by => lag by / list what has => list jobs with / with what|which settings|config|options was|were it|this|that one? launched|started|submitted => its configuration
    , but|and with a savepoint => with a savepoint / so we|i|that lose|loses nothing => / but keep|leave a|one savepoint => with a savepoint / , but|and take a savepoint while stopping => with a savepoint
    have|are any|some jobs been? cancelled|canceled => list cancelled jobs / dry run of|for taking|bringing|putting => dry run of scaling / running over on => running on
    jobs|ones|pipelines up again => jobs back up / start it|this over => restart it / secure it|this with a savepoint => savepoint it / the exception|exceptions|error it|that threw|raised|died with|of => its stack traces / take|taking the acknowledgement|acknowledgment|ack back => withdraw the acknowledgement
    still alive|going|up on => still running on / are still going|alive => are running / what is causing|behind that|this => why is it so
    ,? but? only|just show|tell me what that|it|this would do => as a dry run / everything|all|jobs that|which has|have been? canceled|cancelled => all cancelled jobs
    restarted more than twice => restarted more than 2 times / run through , then => finish , then
    not|hardly|never enough ,|. => / , done|finished|running|alive or not => / got it ,|. => ok , / anything|something happen => what happened
    """)
}
