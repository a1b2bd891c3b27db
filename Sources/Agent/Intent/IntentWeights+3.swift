// Made by .dev/intents.
extension IntentWeights {
  static let part3: StaticString = #"""
    its=6Q?QAL8LCKDR9L@PBTEXFSHRIQJSLQKQMRRLSTTMXNUKVKWJ1D5S2N=R3S4E|its backlog=HT|its bottleneck=CR|its busy=JV5R
    its checkpoints=0SCM@YBMFMRN3U|its config=BTEN3R|its configuration=B[SM3Q4M|its cpu=LX|its error=FR3R
    its errors=0PFWSN3M4S|its feet=CRRQ<Q|its graph=BMEV3Q|its heap=MT|its lag=0QFMNURMUM1N5N2R3R4Q|its last=0R@PFMSQ5P3Q
    its latest=0S3L|its log=FTSN3T4N|its logs=CQFZ|its metrics=GV|its most=<R|its name=UU2N|its operators=ES|its own=2Q<M3Q4T
    its parallelism=0NRM2W=T4M|its savepoints=QV2N3Q|its stack=DQ|its state=7QRQ1U2M<R3K|its status=R]1M3Q4N|its time=KU5P
    its timeline=FLS]3Q4L|its warnings=3Q|itself=7M0MCY@NNQRKXS1Q<L=N4R|itself >=CRNQ1S2N4M|jakarta=2Q=Q4L|january=2M4S
    jenkins=6M0MRN2X|jira=2S4Q|jira for=2Q|jira ticket=2S4N|job=6L7R0UAM8QCL@MBQFMGMIMNLRPXKUSVQWMYL1R;U5P2C=MZN3X>V4S
    job .=7M1M2M=U3Q|job :=7S4K|job >=?S7Q0R8Q@LNMULQR1L2L<Q>R4M|job ?=0MSQ1S2M4Q|job JOB=7R0I8M@SRW2V<Q=K3L4M|job and=9R4N
    job called=0Q|job for=0RCN2M3Q>Q4N|job i=0RBRRM<T|job in=1Q2Q|job is=0T4K|job named=>P|job on=7L0W8P2J3T
    job please=7R8NHMUR5R3M|job that=7S0MVQ;T2M3P|job to=0T2M|job we=0MUR2R|job with=8SUT1R2M<L=M|job without=UQ3M4Q
    jobmaster=0Q|jobs=7L0ICJ@MEMFQGMRLSLTVXIUeV\WXYK1I2C<M=MZL3X>L4Y|jobs .=0NVMWQ1M<M3R4S|jobs >=7M0STQUTWQ1M;Q2M<F3S
    jobs ?=4P|jobs and=0T3M4K|jobs are=URWU3L|jobs back=<L3S|jobs but=7L0T3R4M|jobs do=US|jobs except=6Q<S=M|jobs for=UQ3R
    jobs have=VS|jobs in=UMWR|jobs lagging=<R|jobs not=3Q|jobs on=7S0L8QBRFUXLUHVL1U2K<X=S3L>M4K|jobs only=<P
    jobs please=UYVM1M<M|jobs that=0MULVQWQ2L3T4R|jobs to=UM3Q|jobs we=0S4M|jobs with=0MUTWQ2M<L4T|joke=7R1Q4M|joking=0Q1S2L
    jonas=0UIP2M|just=6R?M7V0JDNEMFQLRPSNMSWTQVVWUQR1L;M2G<P=Q3E>N4J|just a=9RGQRN=Q3Q|just asking=1R|just back=WQ
    just came=WP|just cancel=7T0U2N4J|just got=NQTRUM|just kidding=7M0N1U4Q|just kill=0R9Q2Q3N4M|just now=1R
    just restart=0LCN1K2S<X4M|just show=0L@RBQFSMPRV1L3N4L|just so=7N1X2M=M4Q|just take=8T1M3Q4L|just tell=CS9NPRRQ1L
    just the=7M0LFWLVPQSKTMVQWU2L=Q3M4L|just want=AQRQ1N|k=0KRSTPUQ2M=U3M4K|kafka=6Q0L:TUMVMYM;Q2Y<N3K|kafka and=:R
    kafka team=;P|kafka topic=:Q2S|keep=7M0U8LCV9LIQRL1W;Q=Q3G|keep JOB=7N0R1Q3M|keep a=7W0M3M4M|keep it=7J0T1V=M
    keep restarting=CP2R4K|keep up=0MCQ2M=U4M|keep your=2M<Q4Q|keeping=RM<P=R|keeps=7MCXDRFQ2J3M|keeps asking=1R
    keeps failing=CQ|kept=3L4T|key=2T|keyboard=2N4S|keys=UM2V|kick=0Q2L<V=M|kidding=7J0L1W4S|kidding >=0M1U4N|kidding do=1Q
    kill=6K?M7d0\8MCMFMRLSMUG1M;M<K=I3W4X|kill JOB=7V0R9MXQ1S2J=M3R|kill all=7RUL3R4N|kill everything=UM2N3U4Q
    kill it=7\9S1L2Q<M=N4J|kill that=7V3N|kill the=7R0T2R=N3M|kill this=7V4M|killed=?M7TCU9LRMSRUL1Q2M<M=K3T4Q
    killed JOB=7XCQ9M|killed it=CU4M|killing=7Z9L1M<N=L4S|killing JOB=7Q9M2N4T|killing it=7R2R|kind=7N0M8QRT1P2K3Q4K
    kind as=0N8Q|kind of=1Q|kindly=6J0MCX9Q@MBSFRNLSNURQW1K2R4F|kindly restart=0R2M<N3R|knock=7S2M=Q4N
    know=6T7R8MCQBLIQRRXQUMQT5P2K4G|know .=1T4M|know >=0Q1T3Q4L|know about=6U0NCRQQ1M4M|know the=7P0R1N5Q2L<P|know what=1M2Q=Q
    know whether=7R0MIQ|known=6Q0R2V4J|known problem=6Q|knows=6QCQ|kubectl=2T|kubernetes=0K2W|kudos=4R|kudos to=4R|lab=2P
    lag=6M?N7M0TAM8MCJ9M@MBMEMFKGLHMILLMNrRISMUV1N;Q5V<J=K3R4S|lag >=0R2L4S|lag ?=NTRN3R|lag above=UP4Q|lag and=NK5Y3M
    lag goes=2T|lag is=UP4P|lag of=GMNX2Q3T4N|lag on=0YCMNQ2J4Q|lag over=NQUQ4R|lagging=0LCRNRRJUS2M<P=Q3R4S|lagging >=RM4T
    lagging ?=NQRN|lagging by=CMUQ3Q|lagging more=0NCR<Q=Q3Q4M|lagos=3Q|lags=7L0N1M;Q4U|lags more=2R4M|laptop=0L2U<M
    large=HQ2R4M|last=6G?L0KAL8MCLDM9M@UBLEKFXGTHQISJTLRKSMSOVPSRJSRTXXMUGVMWLQM;M5V2J=IZM
    last NUMBER=6J7T0RCL9N@JEMFSGSISJRLPMSOUPRNMRMSTTVUJ1L5W2F<J=M3U4E|last checkpoint=@SSM5Q|last commit=2S|last complete=@R
    last half=GPJR2N|last hour=0L@MFSGRIQJMKQOQPQNRSUTQ1M2L<N3Q4L|last month=SL2R4S|last night=CPSMXP1N4U|last quarter=HQ3M
    last savepoint=<U4L|last thing=2P<M4S|last time=0Q9QSN1T2N4K|last week=0M1W2R<M|last year=2P4Q|late=7L0JCRNZRH1N;Q2S4R
    late >=2S<P4M|later=1Q2R<N4M|latest=7M8LSYQS2L<T=K3S4L|latest >=<Q|latest NUMBER=FQ<P3P4L|latest savepoint=7M0Q8LQS<R3P4Q
    laughed=1T2K4Q|launch=0TBQUL2M>R4M|launch FILE=>R|launched=0QBS4L|lead=0R8Q|least=4R|leave=6L7M0SRNSMUM1[;S=M3M4Q
    leave JOB=0J8QFQ1Q2I<R=S3X4L|leave a=0V1M;S2N4M|leave it=7L1_5P2J<N=K3M4U|left=?L7R0MEPRMSUXUUNYQ1M2P<N3M4R|left >=4Q
    left ?=YQ|left on=?LSUXU2M|legal=7Q0MRQ1M2K<T=M4T|legal has=2M<R4P|legal is=RQ|lena=8S9P1Q;P2M=M4Q|less=2N=V
    let=?M7I0Q8QCL9W@SBPEQRL2L<J=P3L4T|let JOB=9V2M=M4T|let it=7L0Q8Q9R1R2Q<N=Q3M4L|let me=CM9L@RBQEQFQRMSQ1M5P3R4M
    let us=7N0Q1R=R3M|letter=2T|life=7M<S4Q|lift=6T|lift the=6R2Q4M|like=?M7KAN8NCL@UBQEQGRHQIPLQMRRMSQUR1K;M=L3L|like >=EQ1Q
    like ?=MQ|like JOB=0R2M<M4X|like a=0L8R@RLQ2N4R|like in=2S|like that=7PRLSR<V4K|like the=CN@R=R
    like to=?N0K8M9RBQEQFQGQIQRSXQQQ1L=L3M4I|limerick=2T|limerick about=2T|line=0LCRSQ1R4S|line QUOTE=1R<Q|line in=1R2Q4K
    lines=0Q9M:QFeRMSMUM1N2L=L3U|lines >=0S:QFQUM3R4M|lines JOB=FP|lines from=FQ|lines of=FX4M|lines that=FM4R|lines will=FQ
    lines with=FT|lisbon=2S|list=7M0HERFNU\VXWVYUQX1H2J<M3J4K|list >=2Q|list all=US3N|list every=UQVQQQ3L
    list everything=UQVPWQ3M4M|list its=EQQQ|list jobs=4P|list of=UQ|list the=0MURVQWRYQQR1L2M4L|list them=2R|list whatever=VQ
    literally=7N0Q4Q|little=0Q1Q2N|live=7NCMRS;Q2K=R3M|lives=7N8MUS4T|lives on=US|load=1M2M4R|loaded=1Q<Q4K
    log=?N7L0S9MBMEMFiGMRLSKUM1U<K=L3U|log >=0RFT2L3R|log ?=3Q|log for=FR|log from=0QFQ4N|log in=3Q4P|log line=CR1M4Q
    log lines=0S3Q|log of=0NDQFS1U4L|log says=0Q1Q4M|log since=FQ|log-archiver=7M0M1J=M4`|log-archiver .=4Q|logged=FZRLSM3T4M
    logged by=FQ|logged in=FP|logged over=FR|logged since=FR|logging=CJFdRKSM|logs=6N?N7M0\8MCQDM@MFnRLSMULVM1K5N<M=K3Y4K
    logs .=FQ|logs >=0VFQ2K4S|logs ?=0QFT|logs JOB=FR|logs for=FSGM2M3V4M|logs from=FQ|logs of=0[EMFSVM2T3T4I|logs please=0S4R
    lol=0L1Z2I=M4Q|lol >=0M1R|long=7S0MRR<Q|long does=4R|long has=RS|longer=6R7U2Q=L|look=0LAM8MCP@VEQFSGQLRRRUM1M<N=K3M
    look >=RT2P|look at=CR@QEQGQLR2L=M4M|look for=@SFR4M|look like=BQEQ4Q|looked=1Q4Q|looking=CMMQ1U;Q<M4M|looking >=1Q
    looking into=1R4M|looks=0Q1N2M=U3R|looks at=2N=Q|looks fine=9S<S=S3N4L|looks good=7L8P9S3T4K|looks like=1Q2R4M|loop=UT2N<M
    lose=7V9PKR2M<L|losing=9R1R<K3R4P|losing its=1S|lost=8Q9R2L<Q=H>P4Q|lost the=<R4Q|lot=0MUQVQ1R2L4L|lot >=UR3Q4M|love=1Q=N
    lovely=0MRS1S2M=N3M4R|lower=UW2L4L|lunch=6R7N8QRM1S2R=N3M|lunch >=6R1S4H|lying=QR|lying around=QR|machine=7P0NLQ2S4M
    machines==S|made=?SEURM2M=M4Q|made faster=?R|made of=EU|mail=?P7R0QCN9KFMLQ1J2[4L|mail from==Q|mail that=2T4M|mail the=2S
    mail to=2Q|main=0M2R|maintenance=6Q0N8QXPUL2L3S4P|maintenance >=6Q3P4M|maintenance mode=2Q
    make=6R?T7J0RAN8TCL9L@MBMENFVGQIMLRMROQSNQM1F5N<I=\ZM3Q|make JOB=6M?Q0V2T=K4M|make a=8Y;Q2M=M3R4J
    make it=6T?S0R8MFVRSSP1M2L<M=S3N4G|make me=0Q8R2P4K|make sure=7M1K2S3L4V|make that=6Q7M0J8MFTGRLSMRORNQTNUQ1M2H<L=V3L4Y
    make this=6N8NFM=T4S|makes=?N7R1M2L3S4T|making=?R7M8RCQ2M4Q|making JOB=?QCQ|management=0N=N4Q|manager=7Q0U=N4J
    manager that=2Q|managers=XS|manila==Q4N|many=?MANCMBMENHROVPVNRXT1K5R=U3K4M|many free=XQ|many partitions=2R|many pods=2P
    many records=HTOSRM5R2L|many restarts=PXRN4M|many seconds=NVRL2N|many slots=XRYQ2M|many times=PTRM2M4R
    many workers=XR2M=P3M|map=NSRL2M4M|march=4R|marco=0W1M2M4L|marek=RR1P;N=Q4I|maria=RQ2R<M4R|marked=0LAR2M3X4M
    marked ones=0LAQ2N3X4M|marketing=0RGPSR<R4L|marta=7N0RRR1N2T4K|masks=ZQ|match=9P|matching=0SFR1N4M|matching job=0T
    mate=FV1P2N<M4L|matter=CT3T4L|matter with=CT3Q|may=7P0S9Q1M4Q|may cancel=4Q|maybe=0`FM1M2M=J3L4W|maybe we=0Y4J|mb=<U4M
    mb of=<S4N|me=6K?R7I0L8LCQDQ9I:P@PBRERHQIPLLPRRTSQXQUPVRWRQM=K3L>L|me .=7MCQ1P3N4R|me :=2Q4Q|me >=7Q0KAQCS9SRMUQ3N
    me ?=7Q8Q1T2M|me JOB=0PBR1N|me NUMBER=0M2S|me a=7R0K8R:QUR1I2X=M3M|me about=XQ2N<P|me again=CN2X<L3M|me all=USVQWQYR3I
    me and=BQ4R|me do=<U4M|me every=DQURQQ2K=Q3L4Q|me everything=UTVP3K|me how=?NBQOPPSRR1M2M3S4M|me i=BR1N2R4P|me in=2R4M
    me it=<Q|me its=7M0MCM9M@SEQFQGPHQIQJRRPUL1K2M<M=L3S4S|me just=1Q|me more=XQ4Q|me on=XQ|me please=CM9Q=Q3Q
    me see=CM@RBPFQSRUQ3S4J|me the=?M7M0T8MCQBQERFLGQHPNLSTTPUMVQWMQM1K<L3S4R|me through=CSSR1N|me to=7M0LRP1U;Q2M=M3N4T
    me what=?R7TCMBNEQFSVNWQ1N2L=Q3L|me whatever=VP|me whether=RS4M|me which=?P|me why=CWDQ3Q4L|me would==R|me your=2R
    mean=7UCM9SBNFNNRRRSM1K2K=R3M4S|mean >=7R9WFMNRRQ2M4J|mean JOB=7U<P=P4K|means=9M1P4Q|meant=?P0M8MCQBSEPFTIMMRNLRR1K2K=T
    meant >=6S7T0QCN9MBMFQMTRR<M=M4M|meant JOB=6L?Q7KAMCS9Q@RBLERFVMNNMQQ1L<T=K|meant NUMBER=<N=X4M|meant for=2N=S
    meeting=0LRNTR1U2T4K|meeting what=TQ|meetings=2R|memory=7N0R8LFMMoNNRLUM1M;Q2K<Q=M3L4K|memory >=0SMT4M|memory ?=MU
    memory is=BQ|memory this=0S|memory too=MS|memory_mb=<R|memory_mb NUMBER=<R|mention=FX1N4K|merely=4Q|merge=2U4M|message=4T
    messages=FR|messing=SR|messing with=SR|metric=@MIPJQPQ5R|metrics=EMFJGiIQLN1N5Q2K=N3R4K|metrics >=GVIQ4M|metrics for=GX4N
    metrics of=FNGV4M|middle=0Q2M|middle of=0Q2M|midnight=7LFMSQTQUNVS=Q4Q|midnight >=7LSQTQ2R4Q|might=?T0R1N2K4R|migration=6Q
    migration >=6P|million=1Q=P|min=6RFQGRIRLSKPNUSLUS2N<M=J4I|min >=6NFLGSISLSKQSMUU5Q=M3N4L|mind=7T0NCQ2I<Q=M3Q4Q
    mind >=7M1W3M4Q|mind leave=4Q|mind the=RQ4L|mind what=7S8Q9Q1L<R4I|mine=1Q2Q|minute=US1M2K=Q3Q|minute >=CMUP2L3R4P
    minute except=CR=R|minutes=6S7M8M9K@MENFUGQHPISJQLQMQOQNTUQ;N5Q<K=L4J|minutes .=BPLP2Q4M|minutes :=2M4R
    minutes >=7N0SGQIWLMOTNV1L2M<M=K3Q4L|minutes ?=HPJQTQ5Q|minutes ago=2M4R|minutes and=WQ=Q4M|minutes behind=CRUR2L=U3M
    minutes i=MT2Q=N4M|minutes of=FSSR|minutes please=LTNN|minutes reason=6R|minutes restart=2T<N4M|misread=EM1M=Q4T
    misread the=EM1M=Q4S|missing=1N<P4Q|mistake=6Q9TQQ1T2M<Q=L4I|mode=0M9N1N2T3N4S|mode and=2P|model=0M;R2Q4K
    moment=0MNQRTUT2U<J=M4L|moment >=NRRSUR2I|moment ?=NPRQUQ2L|monday=0M8M9MMP;S2W<N=M|monday >=8M1U;T=L4M|money=?Q7P0S=R4M
    money >=<P4Q|monitor=1S4M|month=?Q7QSL1M2U=P4T|month >=7Q2R|month end==Q|more=?T7S0Y8LCNEMFLRLSMXQUUVMWMQN1L<Q=R3R>R4K
    more .=NQ1R=R4L|more >=7S1M2M<S|more for=2Q=V4J|more parallelism=?Q0Y2M<M=I|more slots=0T2M=Q4L|more than=CQUX2M=M3Q4M
    more to=2M=R|more workers=0U4L|morning=0L8MCM9MUPVRWX;Q<S=L4M|morning .=7QUP2Q|morning >=1S<R|morning ?=WP|morning all=WQ
    morning and=FQ<Q4M|most=FQ<R=M4Q|most recent=FQ<R|move=NQ;P2U3N|move JOB=2S|move this=2R|moved=7R9RMP2L=K4Q|moving=4M
    much=6M?MAQBPENIRLTKSMTRJSM5Q=Q3M4L|much >=2N4R|much cpu=LV|much heap=MV|much memory=BQMR|much of=KQ5P|must=7M0U3N
    must be=2N<P4T|must not=0K1S;P4Q|mute=6\2K=M3R|mute JOB=6Q2M3R4R|mute all=3Q|mute it=6S|mute this=6R
    my=6Q0L8M9QBMEMFNOQXQUM1U;M2Z<N=K3J4U|my JOB=1R2N|my boss=0QRQ2L=Q|my colleague=7Q0U1L<P4K|my dead=4R|my desk=0Q2L
    my head=4Q|my laptop=0M2T<M4M|my manager=7R0R2M4L|my mind=7R1Q2N3P4L|my predecessor=1Q=Q|myself=1U2L<M=L4T
    n=0IAT8N@LFUGNNVRIUQ2M=K3]4M|nah=7J0MFS1T=Q4T|name=7L0LU_1L2W<N=M3M>W4K|name >=UX1N|name ?=UU|name it=>R|named=>P
    namespace=0N2S|namespace >=0N2S|near=4Q|nearly=9M1S2R|nearly cancelled=1R4N|need=?L7RAM8KDU9L@MGQJRRRUMQQ1K;M2M3Q
    need a=7M0MJQRV1L;M2T4Q|need it=7S8R1L|need that=4S|need the=DV@MBQGQQQ5Q2L=M3S4L|need to=?N7M8NCQ9NLQXQUN1W2R<L=N4I
    needed=7T1X2M<M=M3L4Q|needed >=7Q1S2M=M4Q|needs=6N0W8M9QRMWQYQ1M;Q2M<M3M4R|needs NUMBER=0G=V4U|needs a=0V2M=M4Q
    needs it=7P0M4Q|needs more=0Q=P|needs the=0M=M4R|needs to=7M2M=T|neither=0E8SBQ1\2M<J3L4S|nervous=8Q4M|network=8P1S<L3S4K
    network team=1Q|never=6L7L0I9IRU1^2R<N3J4S|never ask=1M2U4N|never mind=7QCQ2L<Q3L|never said=1T|nevermind=0M1]4L
    new=7Q0S8WCMEURMXMULWMYTQM;P2L<L=R3K4L|new JOB=0S2S4L|new colleague=EQ|new on=EQYQ|newest=XNQU2R<R3N4L|newest NUMBER=<Q
    newest flink=2Q|newest savepoint=QU4M|next=6Q7MAW8L9MBQRR1M2S<L=N4R|next sprint=4R|next to=0LAWBQ2M|next week=0S2L4L
    nice=4R|night=?R7M8MSM1V;P2R=P3N4M|night .=RP4M|night >=1S2S=Q4I|night ?=CMSMVQ2Q4Q|night at=2S4M|night shift=1Q;P2L<Q4P
    no=?M0GASCM9T@QBMETFQGQINNMRRSLXLULVLWMYM1[;L2M=U3G>T4T|no .=7MEP2P|no :=<Q=R4L|no >=9L1S2N4Q|no JOB=6NFLRQ1N2U<L=L4U
    no NUMBER=6LFM1M2N=\4R|no cancel=7M1M4U|no circumstances=7M1T4Q|no confirmation=2X<M4K|no do=8U<S=M3M4L|no drain=9Q1M4Q
    no forget=1S<M=N|no i=7S0QCM9S@LBMERFTRRQM1Q2M<M=J3T4H|no leave=7M1T=M|no longer=2R=L4S|no make==V4L
    no more=0RFQUM2M<R=K4R|no need=8LLQ1V2Q<M|no no=6P7S0N8Q9LFMGQRN1T=L|no not=0S9T@UFJGQRM=N4K|no old=<Q|no reason=4S
    no restart=1S<K4Q|no savepoint=7R8M1R<Q|no scaling=4R|no scratch=1L<R=Q|no sorry=ETFKRSQU2M=Q3M4L|no state=<Q
    no the=7M0M9MFWRT<T=L4M|no wait=6R7Q0NCT9UEMFSMPRL1Q;M2I=S4F|nobody=7S0K1]<L3K|nobody asked=4R|nobody has=1M2R4Q
    nobody is=1P2M|nobody needs=7U2M4M|nobody reads=7R9Q|node=7N0K8Q2V3M4M|noise=1R4N|none=CR2M<R3N|nonsense=<Q=T4L
    noon=7M0Q8QCQ2S<L4J|noon >=0L1R2R3Q4K|nope=6MXQ1Q2M<W=K4Q|nor=0M8SBQ1T<J3M
    not=6Q?L8RCS@RBSFQIQLMKNOMNQSMUHVNWTYN1W;Q5M2H<L3G>M4S|not .=7L0MBQ1M2U4M|not >=7N0M9MRS1T<L=K4W
    not JOB=6M7U0QCQ9XBRGPRL1I2K<U3Q4E|not NUMBER=0M<Z=Q4L|not a=7S8QSQ1M4L|not actually=7U9R=P4H|not agree==Q4Q
    not ask=1R2T4I|not asking=CSFPJQ4M|not be=6P0U1S;P<M=J|not believe=1M|not cancel=7F0G8V9ZPR1T2J<Z3M4B|not care=7P4M
    not change==Q|not do=0MRM1V=M3Q|not doing=1R4M|not drain=7X0M8Q9G1S2L|not even=1R|not for=8Q4Q|not get=2P4Q|not getting==Q
    not going=1Q|not have=1M4S|not healthy=ULWV3Q|not help=1M2R=P|not i=1S|not it=7M1Q2R<Q3N|not just=7M0S9Q1L
    not keep=0MCQ2M=U4M|not kill=7H9R4U|not me=1Q|not mean=6PRQ|not need=7U1M4N|not now=RQ4Q|not ok=;M<M4T
    not restart=6PCRFURPQQ1X;R2J<B=Q3L4H|not run=7M3R4R|not running=4R|not scale=?Q0IMQ1S2K<T|not stop=7L0M8S1Q4Q
    not sure=0Z4I|not take=8G1X4R|not tell=BP2S4M|not that=6L8MCU9L@SBLERRRQT<L4K|not the=7T0M9NBQEPFMGQ=M3L4U
    not this=7Q<Q=R4N|not to=0R1N2M=S3R4K|not touch=7N0MAQ8N@QIQWM1Q;Q2M=S4M|not trust=0QCRMP4L|not want=7Q8K9S2Q4K
    not you=1Q2S|note=6K7K0U8MCM9NFNRM1J;h2H<M=J3]4R|note :=0J;T3T4Q|note QUOTE=;R3T4K|note for=;S4L|note here=;T4M
    note on=6M7M0Y8N1M;P2N=M3V4Q|note to=0S;Q|nothing=7J0JDQNPXQVQ1Z5Q2J=R3I4U|nothing .=1R<N4M|nothing >=0M9M3L4U
    nothing else=8RDQNQ1M4M|nothing for=4Q|nothing to=1W4K|noticed=?P1N4Q
    now=6K?K7Q0MAT8UDL9QIPLNKRMQOMNVRRXIUQVRWQYLQL1J;L<QZM>M4L|now !=0Q|now .=7M0L9S=K3R
    now >=6Q8SCL9MBMFMPQNQRVXMUQ1S2L<Q=R4L|now ?=7LCL9QRVQQ2M<Q3L4N|now JOB=7IAT8QCL9L@UBMEVNTRM2P<J=Q3L4R|now cancel=7\2M3S4G
    now compare=AQ|now do=7T8K9T<S=Q4M|now for=7PFLKTNSTS2M<U=R4K|now its=EQ3Q|now kill=7S|now on=0M2V<L=Q|now please=9Q=S4L
    now restart=<R3R4M|now scale=2L=T4N|now so=2N<S4N|now stop=7W0S1N4J|now that=7M@NBT1P2M<L=Q3N4T
    now the=6N7J0M8R9RBTGTIMLUMVNJRLSMURWM5S2K=G3R4N|null=;R2Q4L|nullpointerexception=FURM|nullpointerexception in=FR
    number=7M0U8LCN@MFMHRLVPURM2M=W4J|numbers=0NCQEMFLGYIMKQ2R=MZR4L|numbers >=EMGS4N|numbers ?=ZQ|numbers for=FMGTKQ3Q
    o'clock=0M;P2Q3N|obviously=<Q|october=<Q|of=6F7LAKCM9LBSEUFLGVHTIMKRMNONPVRLSQXQWMQR1K;J5Q<LZR3P|of >=ETQS2M3N
    of ?=CRETRMSM|of JOB=6K?R7D0IAM8SCMDR9M@WBTEPFSGQLRMQPTNTRUTLXMULVNWNQR1Q;M5S<F=KZL|of NUMBER=0KFMGTSQUM2S<S
    of RUNNER=0LXWUL2R|of a=7N0Q1T4L|of all=0N8Q@MSRUS1M2M=M3V4M|of an=FRGMHQIQ=Q3L|of both=FJ3[|of cancelling=7Q8Q
    of course=7U1M|of draining=9T|of each=0N8M3U4N|of every=0L8NUT2K3W|of everything=SMTT2N
    of it=6N7L0G8SEQFMJQSRUUQQ1K2W=L3R4J|of its=7V0M8RFMKS2J3Q|of lag=4Q|of logs=FQ|of memory=2M<Z4K|of my=2Q|of our=0MWQ=NZW
    of ours=0PZR|of parallelism=0M<N=R|of that=8SFNSS2M=T3M4M|of the=7I0TAL8MCS9QBRELFYHQRUSMUIVQWMYTQR1L2R<K=L3L
    of them=0QARCMUU1T2J<Q3K4Q|of these=UMVR<Q|of things=1V2L4Q|of this=?S7Q0L8UCMBQEPSR1N5Q2I<M4M|of those=FLSNUR2M<S=Q3X4M
    of time=KQ|of us==N4S|of user-events=4P|of what=2R=R4M|off=7Q0MCM9SFLNQRLSQUMQN1S;R<W=T3L4L|off .=SQ|off >=0Q9Q2M
    off JOB=2K=U3Q|off again=6Q|off its=<Q|off on=4R|off the=7R0MFNNQ1M2T=M4Q|off to=1Q|off until=;Q|off what=9R
    off whatever=9Q|office=1M2Q4S|offsets=2Q|often=PQRMSQ4R|oh=7T0Q9MRL1T;P2J<S3L4S|oh brilliant=1Q|oh no=7MFM<U
    oh sure=0Q1M4R|ok=7R9Q@REMIMNSRVULWNQM1S;M2L<Q=Q3J4R|ok .=7K8RRS3R4M|ok >=RQ1M=M4V|ok ?=7N@TRS4Q|ok and=7MFQRQUP2RZP3M4K
    ok bring=<Q|ok do=7Q0S8L1K<K=X|ok double==R|ok now=7Q8N9MFUNRRM<N|ok restart=0M1M<V3R4K|ok scale=2M=R|ok so=CP2M4U
    ok thanks=1Q|ok then=8U9M1S2T<T3G4G|okay=7Q0M8SOQRQ1K5M2M=Q3K4T|old=0M8Q@MRNQQ5Q2R<T=Q3K|old runbook=1R
    old savepoints=QL2Y4N|old state=<V4K|older=2R|oldest=2S|oldest savepoint=2R|olga=4P
    on=6M?Q7N0KAH8RDK9H:N@MEKFKHPIRKQMQRRSRTQXLW[QL1M;X5L2Q<PZL3M>V4Q|on .=9NFR=Q|on >=7Q8QBQFRRR1M2N<M=Q3M|on ?=CQBPRQXQYP2N
    on JOB=6Q?R7I0PAN8LCMDM9N@RBLEMFKGRHRIXMQPPNSRQSPTNUMWM;[5Q2J<G3L|on NUMBER=7M0P8MLQ2M<Q=T3V4K
    on RUNNER=8S9QNNSMXJUSVVYLQN2C<U3V>V4M|on a=7P8P1Q4P|on across=TQ|on all=UMWS|on black=2Q=M4Q|on call=2S<R=Q4M
    on cancel=2M4Q|on dataflow=UPWS2L>P|on earth=CT4P|on fire=ULWY2L|on flink=0QUQ4P|on for=WQQQ2N|on friday=7N0N1N;R2T
    on how=?S4M|on it=6Q7M0J8PCM9MSRUQWN1S;V2K<L3R4K|on its=0MRQ2R4R|on monday=MPSP1N;R=M4S|on my=1T2L|on second=7Q8Q1T2M
    on shift=TQWQ1N|on spark=0MRMUPVQ1T<Q>R4M|on sunday=1N4S|on that=US4Q|on the=?Q7S8R9N@MBMEPIMSQXKUUVMWS1Q;M<K=N3L
    on this=7M0U8PCSFQKQMRRM1M;Q2L<K=N3L4M|on us=RP|on with=ST1Q4M|on you=2S4M|on-call=7M0UQQ1N2U=M4M|onboarding=UP
    once=7M8N9LNQUM1L2Z<T=K3S>R|once JOB=2W4L|once it=2Q=Q3K4Q|once more=7M0LNQ2M<Y>R4M|once the=0R2V<L=M3N
    ones=7M0J8LCM9M@TBMEMLNMMNMRKXKU`VZWWQS1M2H=K3X|ones >=0KAQ8NUTVUWQ2L<Q4M|ones ?=UV|ones are=VM4R|ones have=UMVS
    ones on=XMUMVQWV|ones please=UR|ones that=FQWQ4M|ones with=FSUN=M4Q
    only=6L?M7U0G8SDM9S@KBMEMFUGMLMMMOSRQSYTMXJUSVUW[QR1I2J<J=PZV3D>M4K|only :=7Q=R3R4L|only >=7JSRXMUSWQQV1N2M<P
    only JOB=7S9TFIRMSU<Q=U3J|only a=7T8RUM=M3Q4L|only asking=<R4M|only do=3R|only errors=FQ|only from=FQ|only please=7R9N
    only show=7S=R4M|only take=8SCS1L4N|only the=7M0M9YFTOUNPRTVW1M2J=K3M4L|only those=FRSMVRWS4M|only want=FPJQRS1L4M
    oops=7M@RFM1M;S2N=T4S|oops wrong=7M@TRQ;S=L|open=FU1M2T4M|open a=2V4L|opens=0Q8P2M=R|operator=0YCQEV1N2Q3L4G
    operator graph=ER|operator is=CQEQ|operators=0MCMBNEkRM2R<M3M4I|operators JOB=ER|operators in=ES|operators is=ER
    operators of=EV|ops=7M0Q|ops told=4S|ops-12=7M4S|ops-12 :=4Q|options=BY4K|or=6M?Q7L0W8MCQ9IIMKQRXSLXTUUVKWS1L2K<L=J3K4T
    or JOB=0S3P4Q|or NUMBER=0T2M=M|or are=?Q|or did=XR2M4R|or is=RPXQ4Q|or not=RR4N|or rather=0N1S<M3M4R|order=0M1P2V<N
    order >=0M1R2M<N4R|order NUMBER=2S|orders=:Q|other=6M0V8MCT9S@LEMFRRRVM1M2L<R=K3S4P|other >=AR
    other NUMBER=6M7R0WAK8M9UFQRTUL2L<S=K3V4I|others=3S|otherwise=4Q|ought=0VCR1M2M4L|ought to=0VCR1M2M4L
    our=0M8MCMTPVMYTQN<M=MZX3M4R|our jobs=TQWQ|our pipeline=ZS|our pipelines=2MZX|ours=0P2N<MZR4Q
    out=6M?R7U0P8R9LBMEQGMLSOINMRKSLXMUKVMWNQM1M5a<S=L|out >=0M8QFM3V4Q|out in=8Q2K=S|out of=?S7WEQFTGMOKSM1N5R2K=M3K4R
    out on=@P2Q|out the=0MEQ2Q<Q|out to=6N0MLU1Q=M|out what=CRFN4P|outage=0NFS2Q3Q|outage >=FR|outdated=8Q1N=Q4M
    outofmemory=FV|outofmemory >=FS|outofmemory in=FR|outofmemoryerror=FU4N|outofmemoryerror >=FQ|outofmemoryerror in=FQ
    output=FU5U2M|over=6M7Q0I8MCR@KBMEMFHHRISJRLUMQOQNYRMSNXMUUVVWMQN1I5S2M<LZN|over .=7RRQ2Q=M4M|over >=CQULVT=Q3Q4M
    over ?=CRULVR|over NUMBER=6M0NLNNPU`2S<M=K3M4K|over a=CMNTUP2M3R|over and=7N4S|over from=SP4Q|over my=2N4S|over on=VQ
    over the=CM@MFJGPHRITJRLUMROQNUUM1M5T2H<N=S3K4L|over to=XN2Z4L|overnight=0TCQ<J|overprovisioned=?XRI=R4M|override=2R
    override :=2Q|oversized==R|overview=@QUU2M3L|own=7S2N<L4T|owner=7L1M2T4S|owns=SQ|p1=2Q|page=0N2U=R3L|paged=0N|pager==S
    pagerduty=2W=M|paid=4P|parallel=0MRQ=T>Q4M|parallelism=6L?T7K0ZAN8KCJDM9M@LBLELFKGMIMNMR\SLULQM1M;N2M<X=_3S>X4L
    parallelism >=RM2U4R|parallelism ?=?QRQ|parallelism NUMBER=0G8NRLUM1R<Z=K3Q>X4S|parallelism by=2M=S|parallelism does=RU
    parallelism for=0Q2M=R4M|parallelism in=2Q|parallelism is=RT=J4T|parallelism of=?M0S@N1M2T<S=S|parallelism please=2S
    parallelism scale==Q|parallelism to=0R2R=L|parallelism would=?WRM4M|parameters=?S|parcels=NQ4N|partition=7Q4M
    partitions=0M2V|partitions >=2Q|partitions does=2R|party=1M2L4U|password=0NCNXM2\|password of=2R|password that=2Q
    past=6N0L9NFVGRIQLRKRRMSVTXUM1M5R2I<M=L3L|past NUMBER=6MFTGSRMSQTU5R2L<N=L3M|past half=FQ|past hour=FLLPKQNQSSTR
    past quarter=FR|paste=FQ2Q|pasted=7MOP1S|patch=8Q|paulo=0Q4N|pause=6J2]|pavel=EQ4Q|payday=CQ2M=Q|paying=0Q2N=R4M
    payments=2U|payouts=2Q|payouts.v3=2P<P4N|pays=4S|peak=0M2L=R3R4S|pending=7MUR2L4T|people=7L0NFMIQSSUM2R<N=P4Q
    people are=3P|per=0M:SGMOWUN1Q5S|per second=OU5T|percent=UR2Q<P=Q3M|percent >=UQ|percent busy=UQ|perfect=1S4R
    performance=?e@M2K4K|perhaps=FM4X|permission=2Q4Q|permissions=2R<M4R|person=4S|petra=1R|phew=1S4R|phew >=1R|phishing=4Q
    phone=0QCQSQ1L2U<NZQ3M4L|phrase=4S|pick=7Q2S<L4R|picture=JQ=N4R|pin=;S3R4L|pin a=;R3R4M|pipe=9R4M
    pipeline=6M7L0XCL:VERFNXNUMQN1L2H<MZa3M|pipeline code=0T2LZR|pipeline in=:Q|pipeline that=:S2L|pipelines=0LUMVSWRYM2IZ^
    pipelines does=ZP|pipelines for=0NZS|pizza=NP1N2W4L|pizzas=2V=N4L|pizzas for=2R|place=1M2S|plan=0L3M4W|planning=?Q0R2K4Q
    platform=UR2L4R|platform team=4Q|play=0I1L2Y|please=6Q7R0M8VDR9VFQGQJMLPKMOLPMNSSMTMUQVMYM1J5Q2I<Q=TZM3K4L
    please .=6R0MAQ8LCM9Q@QGTLNNSRMURQR5M<P4E|please :=7Q8QUN3Q|please >=CQDT@SBSEPIQLQKNOMPNNPRSTNXMUQWQ1K;L<L=MZM>L4G
    please ?=?M0S9Q@L1M2R<N>P4N|please acknowledge=6Q|please bring=0S2L=Q|please cancel=7R0MUN1L3S4U
    please do=8QCR9LFR1U2M<M=N4Q|please double=2Q=R|please drain=0M9V2M4L|please i=7QUP1L|please it=7Q2R4J|please leave=1T
    please let=5Q4Q|please make=8V1K=S|please no=9N1R2N=Q|please restart=0TUM1K2P<Q3L4U|please run=<T=M|please scale=0Q2T=M4L
    please show=FQ|please start=2Q|please stop=1N4T|please take=0T8R1M2Q=K4N|please the=2N=P3Q4L|please to=0M5Q2L<U=S4M
    please we=8Q|plenty==Q|plug=7T9R2M4Q|plug on=7W4M|pod=0K2T|pods=2W|pods are=2P|poem=8N2U|poem about=2U|point=0QCQES4J
    point in=CQEQ2N|policy=2W4M|polygon=;P4M|polygons=<P|poor=<Q3M4Q|possible=FQ<Q=N|possible to=FQ<Q|possibly=0Q1M4S
    possibly go=0Q1M4S|post=2U|post in=2S|post-mortem=JQ|postgres=0K2T|postmortem=4S|power=0MUN2M<W3R4L|predecessor=1Q=Q
    premiere=2M=R|present=RX4K|pressure=FMI`RMUQ5Q4L|pressure >=IQ|pressure on=IS2P4N|pretend=2S|preview=7TUM1M2L=V3V4J
    preview do=3R|preview only=7Q2N=R3R4M|previous=RM2R3M4R|previous instructions=3M4Q|prices=2SZQ3Q4L|print=DQ2R|printed=FQ
    priya=;Q2S4M|problem=6V7NCVUKWS2M|process=9R3P4M|process what=9R|processing=7Q2Q4M|product=0R9Q4L|production=YQ2V4M
    promised=2L=Q4Q|prompt=2U|prompt >=2T4M|provider=7R0N2P|pull=7W0LCN9M@QBRFSGRRN1N=N3M|pull request=2S|pull the=7Y9N@P2L4Q
    pull up=BREPFRGS2M3N4M|pulled=9R|purge=8M2S4Q|push=0M=U4M|push it==Q4M|put=6M7R0RAX8PCN:QRNSMUM1M;S2K<K=X4K
    put JOB=AV8M9QLP2Q<M=R3N|put a=0U2Q3Q4J|put it=8S:Q2J=X3L|put the=AQ;S4N|quarter=0MFRGMHQIQ1M=W3L|quarter >==Q4P
    quarter of=0NFRGMHQIQ2M=T3M4M|question=0M8MFMLN2Q4[|question >=RQ|queue=0Q2Q=Q4L|quick=0T8TGPMQRUUQ1N2I<J=T3M4I
    quick >=0S8QMQ<L|quicker=?S7N|quicker ?=?R|quickly=7M0S8QNQ|quiet=1Q2M=T4L|quote=QP1R4M|rack=8QLQ4M|rain=0N2V4M
    rain in=2U4M|raise=?RGNUU2U<N4I|raise JOB=2Q=R4M|raise it=0R|raise its=?RGN2T=M|raise the=UV2L4M|ran==M3R|ran out=3Q4L
    rate=FIHMOXRNSMWN5Y2T<Q4M|rates=7U4L|rather=6Q0LBNEPFRNMSQUQ2Q<Q=L3L>S4L|rather >=6SFQUT2M<R4K|rather not=2V=M4M
    rather than=9Q|ravi=0S8N|re-run=<U4T|reachable=0PYQ2M|reached=4R|read=0L8NCQ:TFQHQRS1M3M|read access=2Q|read the=CQ
    reading=0L1Q2Q4P|reads=7P0K:UNQRQ1S2IZP3M|reads :=7N1Q4R|reads QUOTE=7P0NRQ1S<Q=Q4J|real=6R7T0R9V1L2J=W3M
    real >=7V0M8M9R1N2M<S=Q4S|really=7Q9SRT1I2L<P=S4N|really do=7M9Q=S|reason=6Y7M0NC]1M<M=N3L|reason :=6X2S4K|reason to=4R
    reboot=XM<W4P|reboot the=XM2T|recent=7P@QFQ<R4M|recent checkpoints=@Q|recent savepoint=<S|reckons=0[=M4H|record=2Q
    records=7N0MFJGLHWO`RMSM5V2R4K|records a=OT|records are=HUOM2N|records in=FMOT|records per=GMOS5S|recovered=7M<M4U
    red=0MUHWY2Q4P|reduce=2M=S|reduce JOB=2M=Q|refrain=<M4V|refrain from=<M4V|refuse=CN4S|refuse to=CN4S|regex=0LFR1N2R
    region=3Q|registry=0M1Q2S<Q3Q4I|registry is=1Q;N2Q3Q4J|regret=1N=M4S|regulator=2Q=M|rejected=2M=K4W|release=8X1M2M=Q3M4L
    release >=8Q2Q4M|remember=RQ|remind=YP4R|remind me=YP4R|remove=6S:Q1M2Q4M|rename=2^=M4J|rename JOB=2X=N4L|rename this=2T
    repeat=7VAK2Q|replaced=9Q2M3Q|replay=0R|replica=0M2Q|replicas=0RRR|repo=BPRM2V|repo >=2Q|report=RQSQXQUQ2L4N|report >=0Q4L
    request=0NCT1N|rerun=0LUJ1M;Q2Q<\=L3S|rerun JOB=2M<Z=N4L|rerun it=2S4M|rerun the=0N<S|reset=2R|reset the=2Q
    rest=0NIQYS1L3R4Q|rest of=0NIQYS3R4M|restart=6L?K7H0\AM9I@MBMELFLGMIMMMPUNLRLSUXMULVGWL5M<i=F3\4b|restart >=SR2J4R
    restart JOB=6M?L7L0RAN8K9MBNRMSQ1Q2Z<V=M3R4S|restart NUMBER=0W<M3J|restart a=4Q|restart all=0JUMVK1R<U3R4R
    restart before=;Q|restart both=3U4M|restart daily-report=1M4R|restart every=0J1M2N<Y3R4L|restart everything=0K1T<T3K4Q
    restart from=<S4M|restart it=7M0U8N9MSN1Q;M2X<Q=M|restart log-archiver=4Q|restart loop=UT2N4N|restart of=0LRN1R2U<T
    restart that=0T1L2S<T4I|restart the=0RUNVM1M2R<S3U4J|restart them=0L1M<K3Z|restart this=<W3P4K|restart user-events=4Q
    restarted=?M7JCM9L@MFLPVRKSRTMUP1T2M<\=K4\|restarted .=0R4N|restarted >=0SPQ<N|restarted ?=CMPQSS2N<U4J
    restarted JOB=7K9M1W2Q<S=M|restarted by=PQ1Q<N4N|restarted it=SN1M2Q4R|restarted more=UQ
    restarting=7R0JCSFQU\VKWL1Q2K<M=M3J4]|restarting >=7S0LCRFRURVM2M3L|restarting ?=RQUQ4M|restarting JOB=CMRM2R4X
    restarting at=US2M|restarting it=1M4V|restarts=CR@MFMPbRMSLUQ1M2L=N3N4V|restarts JOB=CQ@MPQ2M4T|restarts has=PS
    restore=QR2M<S|resume=FL2L<^=M3Q|resume JOB=0RFM<T=N3Q4L|resume it=<U4L|retry=1M4Y|reveal=2P|revert=2Q|review=?XRM
    riders=0PCP2Q|riders in=CP|right=?[7U0JCL9L@MBNENFMOQNRSMWSQS1J5M2M=Q3L4Q|right ?=?TCMRT2M4Q|right cancel=7R4M
    right for=?U<Q4K|right now=?M7M0L8QCMNSWTQM1K2S3M4S|right restart=<Q4N|rights=0MUN2V4Q|rights on=0M2U|rm=2U>M|rm -rf=2S>M
    rn=RQVQWQ2M|rn >=RQVQWQ2M|roll=6N0M8Q2R4T|roll back=2Q4S|rollout=0D<\|room=7L0KLQ2U3P|room >=2T4M|room for=?P
    root=7MCS2U4M|round=0KRM1M;P2Q3V4Q|row=1L2Q<M4T|rubbish=7QOR|rule=2P4R|rules=;Q3N4Q|rules and=;Q2M4P|rumour=0M1R2M4R
    rumour has=4R|run=6K?R0KAMCS9QFMRRSMVMWMYQQM1M;N<[=S3R>P|run :=7R9M2M=T|run >=7R9M1S2M<R=N|run FILE=0T2K<M4T
    run JOB=2M<U=T4K|run it=2L<S3Q4R|run of=7U9S2N<N>P4L|run on=8RUS|run only=7K<Q=Q3R|run this=7M2T<Q|run with=BQRS2Q<K=R4M
    runbook=0S8SCR9M1V2J=M3I|runbook says=7RCR1N<R=M3M|runner=0LCMRRXXUQWL1N2I<M3S>R4S|runner >=3Q|runner RUNNER=XTULWN3R
    runners=0KUHVTWVYd1M2I4L|runners are=YT|runners do=YS|runners have=YQ|running=6M?L7UCK9U@NBTENFMIMRZSMXNU[VIWGQM2H=R3X>M
    running .=7N0S9PRQ4L|running >=0R8Q9MFMRQXQUR1Q2L3L4Q|running ?=0TNRRVUQWN4K|running again=<U3N4Q|running and=FQNM3Q
    running at=2Q|running flink=0S8Q3M4M|running job=3U|running jobs=7U0M8QUI=T3R|running on=7Q0M9QXMUQVMWL=M3U>M4S
    running ones=US3Q|running please=1Q|running with=BV|runs=0LUS2Q<M4Q|runs on=UQ2Q|rush=0U1T2J=T4G|rush is=2N=S|s=UQ4N
    s3=8MQM2R4Q|safe=7U0M8PRM=R4M|safe to=7U0NRM=R4M|safety=2T3N4L|safety checks=2S|said=8S9KBQEPRQ1Z=L3K|said >=4R
    said QUOTE=7R0RRQ1L2J|said no=EQ4R|said to=0M1W=M4M|said we=1R4M|sake=7P1Q2L<R3M|salaries=4Q|sale=2M=W3M|sales=2L4Q
    same=?I7RAK8RCN@LBHEMFWJQLTKMMQNSRNSQVNWTQJ1J;W5S2E<L=RZM3T>Q4Q|same >=7Q0LUM<Q=Q3N4V
    same for=6Q?K0XAM8MCTDJ9K@TBJEQFTGQINJSLMKMOPNSRXSLXQURQL1M;G5R2J=TZM3Q4E|same note=;V4M|same number=8M@NFMLVNM=X4M
    same thing=7N8M@RFTLSNMSLUR3R4M|same to=7R8R9R3Q4K|same with=6T7RAK8TCMFL3T>S4L|sandbox=XWUN3R|saturday=WN2S
    save=7Q8Q:Q2M3N4Q|saved=1R2N|saved my=1Q|savepoint=6L?L7Z0TAM8iCIDM9L@KBLELFKGMIMNMRGSLUGVNWNQa1L2M<S=G3a4S
    savepoint .=0L<T3L4S|savepoint >=7SFNQQ2M<W3M4Q|savepoint ?=1Q<Q3L4U|savepoint JOB=7K8RQM1L2X<J3R4V|savepoint all=3V4K
    savepoint and=0M8M<L3V4Q|savepoint as=7S3M4N|savepoint before=7L8M3W|savepoint both=4Q|savepoint every=8TUM3M4Q
    savepoint first=7Q8H3U4R|savepoint for=7N8TQQ2L3M|savepoint from=8T3N|savepoint i=QS<Q4K|savepoint it=7J0M8Z1M=M3X4H
    savepoint of=7F0U8RCM@MFNRL1U2\<M=M3Q4T|savepoint on=7S8T3K4L|savepoint please=7R0M8S2N<R3M4L|savepoint so=7Q4M
    savepoint the=8Q3R|savepoint then=7M0N3X4K|savepoint this=7M0M8S2M<Q3T4L|savepoint to=0M8U4M|savepoint with=7Q
    savepointed=8S1M2L<L3V4Q|savepoints=?M7M0QAM8LCM@MBLEMFLRLXNUKQw1L<M=L3[4M|savepoints >=@MQR2N3S|savepoints ?=QR
    savepoints are=QQ|savepoints do=QS|savepoints does=QQ|savepoints exist=QR|savepoints for=QQ3R|savepoints of=0T2V<N3U4M
    say=7M0Q8TBPFS1K2Q<M=S3L4Q|say >=FR4Q|say QUOTE=2R|saying=7MCMIP1L;U2Q|saying QUOTE=SP;R4N|says=7L0Y@QLQOQUN1S2H3K
    """#
}
