/// Turns of phrase that stand for plainer words: `run it once more` is `run it again`.
enum Idiom {
  static let table = everyday + common

  private static let common = phrases(
    """
      is? there? anything|something i|we should|must|need|have to? be|get? worry|worried|concerned about => anything unhealthy
    kill|shoot me now|already|please? => / fire|spin|boot|power it up again? => restart it / fire|spin|boot|power this|that up again? => restart this / records|events|messages|rows are|is still|now|currently? queued|piled|stacked up? in front of|for|before|on => backlog of
    how many backlog of => backlog of / the steps|stages|parts|operators it|this is made|built|composed up? of|from => its graph / lay|laying out => show
    , what feeds what => / who|what is trailing by? => which jobs are lagging by / anybody|anyone|somebody more|over than => which jobs are more than
    is there some|any|a job more|over than => which jobs are more than / any|some|few? tips|hints|pointers|advice to make|get|speed it|this quicker|faster|up => how can i tune it
    did|has anyone|anybody|someone|somebody fiddle|fiddled|mess|messed|meddle|meddled|tamper|tampered|tinker|tinkered|play|played with => what happened to
    , i|we want|like|need to see them all => / hardly any => few / but|and leave|give|keep me|us? a savepoint => with a savepoint
    from scratch without it|that => from scratch / what sort|kind|kinds of things|questions|stuff can|could|may i|we ask|do|say|tell|request you|here? => what can you do
    what is still going => what is still running / where is|are the? choke|pinch point|points => where is the bottleneck / where is|are the? chokepoint|chokepoints => where is the bottleneck
    start it|this|that one? over? from scratch|zero => restart it from scratch / tell me if something|anything is not good|ok|okay|right|well => which jobs are unhealthy
    did already restart|restarted => restarted / search|find|look for? the? word|term|text|string => only lines with
    make it|this|that silent|quiet => silence it / too much|many text|noise|output|lines ,|.|: =>
    too noisy|verbose|chatty ,|.|: => / show|give me only|just the? => only the / all its metrics|figures|numbers|stats => its metrics
    how many records|events|messages per|a second is|does it|this taking|take|ingesting|reading|getting in => input rate of it
    what|which parallelism is it|this|that on|at|running|using|with => how is it / what has|is gone on with => what happened to
    have|did|are|were any checkpoints of => checkpoints of / none of the|its? old|previous? state => without state / if you ask me =>
    while we are here|there|at =>
    shoot it|this|that down => kill it / bounce it|this|that|them once => bounce it / kick|fire it off again => restart it / are we|things|you fine , => / who killed => who cancelled / where is the trouble|fire|problem|pain => which jobs are unhealthy / search|grep|scan|comb its|the? logs|log for => its logs containing / recs/s => records per second / warns => warnings / atm => now
    event|events history => timeline / still going on => still running on
    but|and take|grab a savepoint with it|that => with a savepoint
    but|and grab|take a savepoint on the|its way out|down => with a savepoint
    throw|toss|discard|drop the|its|all|that? old? state away|out? => without state / fall over => fail / getting on|along => doing
    workers worth of parallelism => workers / restart using => restart from / do not do it yet? , only|just show|tell me => as a dry run
    make it|this|that bigger|wider|larger => scale it up / make it|this|that smaller|narrower => scale it down / i am afraid =>
    they|these all went|go|fell|came|died|failed|crashed => they went / first a savepoint|snapshot of => take a savepoint of / with no state at all => without state / that|which are still going|up|alive => that are running / that|which are going|alive => that are running
    replicas|replica => workers / at once => now / fell|fallen|keeled|toppled over => failed / keels|falls over => fails
    in|into a? crashloop|crash-loop|crashlooping|crashloopbackoff => restarting / crashlooping|crash-looping|crashloopbackoff => restarting
    is there? anybody|anyone|somebody more|over|less => which jobs are more / please? do one thing , =>
    tuning|performance tips|hints|pointers for|on|about => analyze performance of / tips|hints|advice|pointers for|on|about|to getting|get|make|making|speeding|speed => tune
    did|has anyone|anybody|someone|somebody do|done|change|changed|touch|touched anything|something|it to|with|about|on? it|this => what happened to it
    which|what step|stage|operator|vertex|part is holding|slowing|blocking|dragging everything|it|things|us|this up|back|down => where is the bottleneck
    how many restarts has|have|did it|this been|gone|go|have|had|seen? through? => metrics restarts of it / count of restarts => restarts
    how many times has|did it|this come|came|gone|go back? up|down by|until? now? => metrics restarts of it
    since when has|is it|this|that been? going|running|up|on|live => how is it / this|that run => this job / the runs that|which => the jobs that / workloads => jobs / workload => job
    any|some red|amber lights|light on the? board|dashboard|wall|screen? => any unhealthy jobs / red|amber lights|light => unhealthy jobs
    no|without any|the|its? old|prior|previous|former state => without state / most recent savepoint|snapshot|checkpoint => latest savepoint
    need|needs|deserves|wants another|a go|run|try|attempt|shot|spin ,? with => restart with
    i am|was? wondering if|whether i|we should|could|shall => should i / kill -9 => kill / tail -f => tail
    but|and|, please? take|taking|make|making|do|doing|trigger a|one|the? savepoint|snapshot as|while|when it|this|you goes|go|does|stops|stop|so|ends|do down? => with a savepoint
    now you can|may => now / you can|may now => now / even alive|up|running|reachable|there => alive / --dry-run|--dryrun : => as a dry run ,
    only|just show|tell me , do not do it => as a dry run / would be welcome|appreciated|handy|nice|lovely => please / but clean|fresh => afresh
    trigger|kick|start off? a|another|the|one run of => run / just|only a|as? preview ,|: => as a dry run , / just|only a preview => as a dry run
    , do|but not do|apply it yet? : => as a dry run , / all? of ours => / unwell|poorly => unhealthy / breathing => alive / thruput => throughput / mem => memory
    err lines|line|messages|message|log|logs => error lines / its way => it is way / its far too? => it is far / its so => it is so
    its too => it is too / what|which share|part|fraction|percentage|portion of its|the? time goes|is spent? into|in|on|for garbage? collection|gc => gc share
    what|which share|part|fraction|percentage|portion of its|the? time does it spend in|on garbage? collection|gc => gc share
    how do|does|would one|you|somebody|people stop|cancel|restart|scale|drain|kill => how do i stop / what is the? right|proper|best|usual? way|procedure to|for => how do i
    which|what operators|vertices|stages|tasks|steps this|the job|pipeline consists|has|is|was made|composed|built|assembled? of|from|up? of? => graph of this job
    which|what operators|vertices|stages|tasks|steps does this|the job|pipeline consist|have of? => graph of this job
    , taking|making|creating|writing a savepoint as|when|while you|it stop|stops|cancel|kill|end|ends|shut|shuts|do|go|goes it|that|so|down? => , with a savepoint
    inform|notify|advise me|us => tell me / fat fingers|finger|thumbs ,|. =>
    my|me bad|mistake|fault ,|. i|we meant => i meant / go on then , => / well alone => alone
    and how they|these|those hang|fit|work|go|play together =>
    , use|using its|the latest|last|newest savepoint|snapshot => from the latest savepoint
    be|am obliged|grateful if you would|could => please / present|current parallelism => parallelism
    what|which parallelism would be appropriate|suitable|adequate|fitting for|of => analyze performance of
    submit|furnish to? me|us the => show me the / doing|faring these|this days? => doing / if i may trouble you =>
    faring => doing / permit|allow it|them to finish => let it finish
    the ack|acknowledgement|acknowledgment , take it|that back => take back the acknowledgement
    , savepoint|snapshot included => , with a savepoint / get|got back up from => bring back up from
    i|we would never want|wish|dream to|of => do not
    how many records|events|messages per|a second|sec are going|coming|flowing in and out of => input rate and output rate of
    which|who are to remain|stay|be untouched|running|alone => / , if you please|would|will|like =>
    what|which is|was a|the? right|best|ideal|optimal|good|sensible|reasonable parallelism for|of => analyze performance of
    not for real => as a dry run / , dry run only => , as a dry run / just|only? to try it|this|that|out? , =>
    try it|that as a dry run first? :|, => as a dry run ,
    that was the? dry run ,|. it|that looks|seems right|fine|good|ok|okay to|for? me|us? , =>
    records|events|messages in and out per|a second|sec => input rate and output rate / possibly stop => stop
    could|can|may i|we see those|them => / , not the streaming|batch|spark|flink|others|other ones|jobs? =>
    , the warn|warning|critical|failed|other|healthy ones|jobs? i|we know|have|saw already? =>
    take the ack|acknowledgement|acknowledgment back => take back the acknowledgement
    , not|no the? warnings|warning|infos|noise => / look at the|its => show the / you there ? =>
    seen|heard|read enough , =>
    what would|might be the? right|best|ideal|optimal parallelism for|of => which parallelism would be right for
    workers|slots|tasks|subtasks than it has now? => workers / once you|i|we have|got that|it|one ,? => then
    i|we do not care what the wiki|runbook|docs|manual|ticket|page|boss says|said , =>
    what would|might|could be a|the right|best|ideal|optimal|good|sensible|reasonable parallelism for|of => analyze performance of
    to know the right|best|ideal|optimal|sensible parallelism for|of => to know which parallelism would be right for
    , and who touched|changed|did it|that|this => / , in|as? parallelism i mean|meant => parallelism
    with|of|in health warn|warning => in warn-health / with|of|in health critical => in critical-health
    grep|search|filter them|those|these|it for => only lines with / my? great|good|nice job ,|! => thanks ,
    gc share|time|ratio|percentage => gc / do not|never forget|fail|neglect|omit to =>
    let us have => have / no more savepoints|snapshots of => do not take a savepoint of
    i|we do not suppose you could|would|might => could you / is? there? any chance you could|can|would => could you
    do not get me wrong , => / as? much as i|we hate|love|like|regret it|this|that? :|, =>
    never-mind|nevermind|ignore|forget the|those|all? alerts|noise|chatter|drama|pages , =>
    never mind the|those|all? alerts|noise|chatter|drama|pages , => / do? you? hear me =>
    be a dear|darling|sweetheart|angel|star and => / famous last words =>
    . only|just look|looking , nothing else|more => / scratch|strike|drop that|it , only|just => no , just
    , so be it => / not the other way round|around =>
    what|which parallelism would|might|could suit => analyze performance of / for once => / in peace => alone
    on top of what it|they has|have already? => / crawl like? this|that? => so slow
    once that|this|it is done|finished|complete|completed , => then / fall|falling so far? behind => so slow
    , but do not|never cancel|touch|restart any of them|those =>
    production|prod|main|central|staging kafka cluster|broker|brokers => kafka / gently|softly => gracefully
    the first of the|these|those two|both|pair => the former
    the second|last of the|these|those two|both|pair => the latter / only? at|on warn => in warn-health
    forget|scratch|scrap that|it , i mean|meant => i meant / try it|that dry first? => do a dry run first
    no more dry? run|runs|talk|talking|discussion|discussions|excuses|games , => / , ah|oh|uh|argh no => , no
    i|we take back the|my|that ack|acknowledgement => take back the acknowledgement
    no ,? wait|hold|hang on? ,? do not , just|only|rather|instead => no , just
    let it|them finish|complete what|whatever|everything it|they has|have got? ,? and? then? stop? it? => gracefully
    i|we take that|this|it back , do not => do not / , or is it|that|this still running|up|alive|there =>
    timelines => timeline / obviously => / no jokes|joke|kidding this time? ,|: => / , and no , do not => , do not
    , nothing else|more => / exactly|just|precisely as it is => as it is / dream on => / , for real this time? =>
    , and? by whom => / looks|seems harmless|fine|good|ok|okay|safe|right|sane to me ,|. =>
    what has|is? been|was done to|with => what happened to
    my dears|dear|loves|love|friends|friend|ducks|duck|lovelies , => / what did it|this|that do => what happened to it
    just? try it out? first , => / do not you dare to? => do not / actualy|acutally|actaully|actully => actually
    and? no , this|it|that is not|no a? joke|drill|test|prank => / , i|we really|do? mean it|that =>
    i|we repeat , => / yes ,? all|every of them|those =>
    nothing to scale|restart|cancel|drain|stop|change|do here|now|today|tonight|then|yet? => do not touch anything
    what|which parallelism would|might|could actually|really? be the? right|best|ideal|optimal|good|sensible one? for => analyze performance of
    do not do|run|execute it|that|this for real|really => as a dry run
    just|only? tell|show me what would|will happen if => what would happen if
    what all? went on|happened => what happened / need that|this one => need it / the way it is => as it is
    , that|this|it one? stays|remains put|running|up|there? =>
    , that|it|this|which is|was gone|dead|over|ended already|anyway =>
    which|what of? its|the? parameters|settings|options|knobs would|do|should you|we|i advise|recommend|suggest|change|tune to? change|tune|adjust|touch|set? => recommendations
    anything|everything that happened => what happened / why is|was this|that|it in|here the? log|logs|here? ? =>
    list|show me? what|whatever is running => list running jobs
    what did|has it|that|this go|gone through => what happened to it / but|and none|nothing for|of|on => except
    on|in|across|of spark engines|clusters|runners => on spark
    on|in|across|of flink engines|clusters|runners => on flink
    change|touch|alter|modify nothing => do not touch anything
    do not|never change|alter|modify|do anything|something => do not touch anything
    do not|never change|alter|modify|touch a|one|any thing => do not touch anything / back pressure => backpressure
    back pressured => backpressured / what do you advise|recommend|suggest|propose => recommendations
    stop|quit telling|asking|nagging|reminding me|us to => do not / no scratch that|it => no , scratch that
    sorry|oops|no|argh ,? meant => i meant / that last one|job => it / once more => again / one more time => again
    till|til => until / what is broken|bust with|about|in|on|at => what is wrong with
    what|anything|something is|are|looks|seems? broken => which jobs are unhealthy
    savepoint|savepoints do? we|i|you? have|know|keep? at? all? ,? of|for any|every job|pipeline => savepoints of all jobs
    what would|should|might you change|recommend|suggest|do|try|tweak|tune => recommendations / , say over => over
    , say more than => over / how many of those|them|these|the|which are|is => only the
    against itself => compared with / done draining|restarting|running => done
    , just|only the|a savepoint|snapshot => , just take a savepoint / that is all i|we need|needed|wanted => thanks
    last words => logs / sitrep|vitals|rundown => status / present|current condition => status
    side by side with|and|to => vs / stack|stacks|stacked|fare|fares|measure|measures up? against => vs
    do|run|perform|give|have a? checkup|check-up|once-over of|on|for => diagnose
    where does it hurt on|in|for|with => diagnose / get|got|getting to the bottom of => diagnose
    do|run|perform a? root-cause analysis? on|of|for => diagnose
    do|run|perform a? root cause analysis? on|of|for => diagnose / root-cause => root cause
    reason|cause of|for its|the? failure|slowness|lag|trouble|crash => root cause
    who|what? or? what|who is to blame for => why / perf review => performance analysis
    squeeze|get more juice|speed|performance|throughput? out of|from => tune / squeeze|get more out of => tune
    in|with warning|warn state? => in warn health / stuck in? restarting => restarting
    keep|get your|ya? hands|paws|fingers off of? => do not touch / hands off => do not touch
    stay|keep away from => do not touch / preceding => previous / a? quarter hour => 15 minutes
    the whole fleet => all jobs / open incidents|incident|problems => unhealthy jobs / from the dead|grave => up
    stuck? in a|some restart|crash|reboot loop => looping / up or down => up
    the? same two|three|both things|steps|looks for|on => same for / what would you advise => recommendations
    , there is no hurry|rush|urgency => / there is no hurry|rush|urgency => / same thing|things for|on|to => same for
    twice as wide|big|broad => twice as parallel
    . include|attach|add the? stack? traces|trace|stacktraces|stacktrace => with the stack traces
    but|and still dry run? => as a dry run / a whole|full|entire day => a day / a whole|full|entire hour => an hour
    a whole|full|entire week => a week / some idiot|fool|intern|moron|joker|clown|genius => someone
    throughput|rate in of|for|on => input rate of / throughput|rate out of|for|on => output rate of
    ran at|with a? parallelism of? => ran at / going|running|turning round|around in circles => looping
    throughput|rate|rates|records in and out of|for|on => input rate and output rate of
    , still dry run? => , as a dry run / still dry run? => as a dry run
    anything|something at|on|with level? error|errors from|in|of => error logs of
    anything|something at|on|with level? warn|warning|warnings from|in|of => warn logs of / in/s => input rate
    out/s => output rate
    should|could|can anything|something be changed|tuned|adjusted|tweaked|improved|optimised|optimized => recommendations
    is|are to get|have|receive => needs / not happy => unhealthy / but this time|round give it => with
    but this time|round with|using => with / but with|using => with
    that|it|this was meant|intended|supposed to? be? for|on => i meant
    should we|i give it more workers|slots|parallelism => should we scale it
    which|what of its|the parameters|settings|options should|could|must|can be changed|tuned|adjusted => recommendations
    put|set|hold|lay those|these two side by side => compare both / on warn|warning => in warn-health
    put|set|hold|lay the two|both|them side by side => compare both
    put|set|hold|lay the two|both|them next to each other => compare both
    start|run it|that|this new|anew|afresh|fresh => restart it
    vertex|operator|stage|task is the? slow|bad|busy|hot|bottleneck one|guy|part? => vertex is the slowest
    who lags|lag => which jobs lag / warnings|warning|warn and|or worse|up|higher|above => warnings
    metrics of just|only => metrics of
    does|has it|this|that has|have|had? some savepoints|savepoint => its savepoints / w|w/ => with
    i am sorry|afraid => sorry / i did mean => i meant / every|each|everyone one? of them|these|those => them
    the? very same => the same / but from => from / , but without => without / hard cancel|kill|stop => cancel
    is|are enough|plenty|fine|sufficient for me|us => / this time|round => / by more than => more than
    by less than => less than / by over => over / by under => under / every single => every / fallen over => failed
    that|which is|are|went|has|have gone? down => failed / gone belly|tits up => failed / gone under|bust => failed
    on earth => / the hell|heck => / run|walk|talk me|us through => show / chkpts|cps => checkpoints
    first of all => first / most of all => / real quick|quickly|fast => / in order to => to
    am|are i|we even? allowed|permitted|supposed to => can i
    is there anything|something i|we can|could|should|might => what should i
    the lot => them / all round|around => / killed off => killed / kill off => kill / whichever => which
    call off => cancel / all the time => / its own => its / , whatever|whichever the job|runner|engine|cluster =>
    and how they|these are wired|connected|linked|chained together? => / back to life => back up
    what would|will|might be lost|affected|missing|interrupted|gone|stopped if => what would happen if
    what do|would|will|could we|i|you lose if => what would happen if / led|leads up? to that|it|this => why
    event|step by event|step => in order
    right|straight|directly|immediately|shortly after|afterwards|afterward => afterwards / or been => or
    or were|was|got|have|has been? => or / by a couple => by two / back online => back up / no no => no
    last of all => finally / ever since => since / last|latest|newest event of|on|from => last 1 events of
    input and output rate|rates => input rate and output rate / task manager|managers => taskmanagers
    by|under|with the name of => named / do you still|perhaps|maybe? have|know|keep|remember that|it|this|them =>
    run|do|perform a|an|the|another|full? diagnosis|diagnostic|diagnostics => diagnose
    run|do|perform a|an|the? performance analysis => analyze performance / go ahead and =>
    only|just what|those|the lines? was|were|is|are? written|logged|printed|said? in => in / on record|file =>
    i|we would? just|only? want|need|like|love just|only? to know|learn|hear whether|if => tell me whether
    cancel|stop|abort|revoke the|this|that whole|entire thing|lot => cancel that / kick off => run / fire up => run
    pull up => show / call up => show / dig up|out => show
    make sure|ensure that? we|it have|has|there is a fresh|new|recent|current? savepoint => take a savepoint
    as many|much as it|they needs|need|wants|want|takes|take => more workers
    and use|using the|its latest|last|newest savepoint|snapshot => from the latest savepoint
    ,? under any circumstances|condition|conditions ,? => / whatever happens => / keep pace => keep up
    how come => why / across|over the whole|entire? fleet => everywhere / the two of them => both of them
    fine|ok|okay|good by|with me|us => sounds good
    every|all|any savepoint|savepoints you know of|about => list all savepoints / what went on => what happened
    what is|has been going on|happening => what happened / per cent => percent / apiece => each
    wherever|whichever they are|run|live , ,? => / perform|performs|performing|runs better|best => faster
    slowpoke|laggard => bottleneck
    what|which knobs|levers|dials|screws should|can|could|must i|we turn|pull|use|tweak => suggestions
    do the needful and? => / on the other hand =>
    it|this|that|they? is|are? takes|took|taking too|so|way long => it is too slow
    everything? from debug up|on|upwards|upward => debug level
    everything? from info up|on|upwards|upward => info level
    kill|cut|skip|lose|without the|all|this|that? noise|chatter|spam|clutter , ,? =>
    i|we should be|get? worried|concerned|worry about? => unhealthy / stop the|its sources of => drain
    sp|svpt|savept => savepoint / sps|svpts|savepts => savepoints / st|stat => status / perf => performance
    be so? kind as|enough to => / be so kind and => / i|we only|just want|need|like the list of => list
    i|we only|just|merely want|wanted|need|needed to see|view|look at|check => just show / what gives => why
    make it so that => let
    only|just what|whatever|that|those mentions|mention|contains|contain|says => only lines with
    letting|let it|them|everything? finish|complete whatever|what is|are|it|they|has? in? flight|in-flight|inflight => gracefully
    letting|let it|them finish|complete whatever|what it|they is|are doing|processing => gracefully
    letting|let it|them work|chew|burn|churn|process off|through|up? what|whatever it|they has|have got|left? => gracefully
    not blaming|accusing|judging anyone|anybody|you|somebody ,? honest|honestly? => / and so on|forth =>
    for heaven|heavens|gods|god|goodness|pete|christ sake ,|.? =>
    this|that damn|damned|stupid|bloody|poor|old? turd|bastard|beast|bugger|sucker|monster|beggar|brute => this one
    enough logs|lines|metrics|figures|graphs ,|.|;|! =>
    what should|can|could|must i|we change|adjust|tweak|do so|for that? => analyze performance of
    number|count of metrics? restarts => metrics restarts / restart count|counter of|for? => metrics restarts of
    gimme => give me / that|which|who lags|lag behind? => that is lagging
    give|get me|us a|the? rundown|lowdown on|of|for|about => status of / fill me|us in on|about => status of
    drop|shoot|toss|throw|hand|slip me|us => show me / in warn state|status|health? => in warn-health
    in warning state|status|health => in warn-health / what is|was holding up|back? => diagnose
    what is blocking|choking|slowing|throttling => diagnose / wait till|til => wait until
    stop|enough|done with|of the|all|those? info|debug lines|messages|entries|noise|chatter , ,? =>
    enough of? the|all|those? info|debug lines|messages|entries|noise|chatter , ,? =>
    no|not more the|those|of? info|debug lines|messages|entries|noise|chatter , ,? => / pull the plug on => cancel
    put an end to => cancel / parallel tasks|workers|instances => workers
    errors|error and|or|& warnings|warning => warnings / warnings|warning|warn and|or|& errors|error => warnings
    letting|let whatever|what is in flight|in-flight|inflight finish|complete first? => gracefully / it for real => it
    letting|let everything|what in flight|in-flight|inflight finish|complete first? => gracefully
    anything|something on fire|burning => anything unhealthy / black friday => peak sale / cyber monday => peak sale
    how late => how far behind / can|could|would do with half => needs half / can|could|would do with twice => needs twice
    everything|all|anything that|which? has|have? been|was|were|got? done|changed|happened to|with|on => what happened to
    ,? including|with|and by whom|who => / but? only? as a? preview|simulation only? => as a dry run
    ,? but? only|just show me ,? do? not touch|change it|anything => as a dry run
    with nothing|none carried|taken|kept|brought over|along|forward? => from scratch / tail|trail|trails|trailing so|behind => lag
    for|of|from whatever|what killed|broke|crashed|downed => of
    what is sitting|running|at|hovering|hanging above|over => which jobs are above
    today since => since
    and? growing|climbing|rising , ,? why => , why
    it|this after that => it afterwards / that was me|us , please? ignore|disregard them|it|that|those => that was me
    does|do|did the|its|their? log|logs say|mention|contain|show|have|tell anything|something about|on|of => logs mentioning
    shut|take down|off one|some|any of => cancel one of / should|could|shall we|i maybe|perhaps|possibly => maybe we should
    running hot|warm , ,? like? over|above => over / i|we wonder|wondered whether|if we|i should|ought|need to? => maybe we should
    records|events|messages per second|sec coming|going|flowing|pouring in|into on|of|for|to? => input rate of
    records|events|messages per second|sec coming|going|flowing out|from on|of|for|to? => output rate of
    records/s|events/s|messages/s coming|going|flowing|pouring? in|into on|of|for|to? => input rate of
    records/s|events/s|messages/s coming|going|flowing? out on|of|for|from? => output rate of
    from scratch from scratch => from scratch / from scratch , no|without any|old|previous? state|savepoint|snapshot => from scratch / what is|are on fire|burning => what is unhealthy / the fleet of|on => the jobs of
    whatever|everything|anything|what sits|is|stands in failed => failed jobs
    anybody|anyone|somebody with more than => which jobs have more than
    all of? the? savepoints|snapshots it|this|that has|have|owns|got now? => its savepoints
    list|show me? all the? savepoints it|this|that has|have|owns|got now? => list its savepoints / pin to => pin a note to
    ,|and i|we do not want a|any|one single? message|record|event|row|byte lost|dropped|missing|gone => gracefully
    work|works through|off whatever|what it has already? read|taken in? => finish
    a checkpoint and how big|large|long was|is it => a checkpoint / which feeds|streams|topologies are => which jobs are
    last checkpoint and how big|large|long was|is it => last checkpoint
    it|that|this? looks|seems|sounds harmless|fine|good|ok|okay|safe|right|sane|great to? me? ,|. =>
    """)

  private static let replacing = Phrase("rather|instead than|of")

  /// `drain orders instead of cancelling fraud`: what is not to be done.
  static func decided(_ tokens: [Token]) -> [Token] {
    guard let match = replacing.first(in: tokens), match.range.lowerBound > 0,
      tokens.indices.contains(match.range.upperBound),
      Lexicon.gerund(tokens[match.range.upperBound].word)?.isWriting == true
    else { return tokens }
    let end =
      tokens[match.range.upperBound...].firstIndex { $0.isBreak || $0.word == "and" || $0.word == "then" }
      ?? tokens.count
    return Array(tokens[..<match.range.lowerBound] + tokens[end...])
  }
}
