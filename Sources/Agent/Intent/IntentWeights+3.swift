// Made by .dev/intents.
extension IntentWeights {
  static let part3: StaticString = #"""
    its latest=0S3L|its log=FTSN3T4M|its logs=CQFZ|its memory=MT;Q|its metrics=GV|its most=<R|its name=UU2N|its operators=ES
    its own=2Q<M3Q4S|its parallelism=0NRM2W=T4M|its savepoints=QV2N3Q4N|its stack=DR|its state=7QRQ1U2M<R3K
    its status=R]1M=N3Q4N|its time=KU5P|its timeline=FLS]3Q4L|its warnings=|its watermark=|itself=7M0MCY@NNQRKXS1Q<L=N4Q
    itself >=CRNR1S2N4M|jakarta=2Q=Q4L|january=2L4T|jenkins=6M0MRN2X|jira=2S4Q|jira for=2Q|jira ticket=2S4N
    job=6L7R0UAM8QCL@MBQFMGMHNIMNLRPXKUSVQWMYL1R;U5P2C=MZN3X>V4R|job .=7M1M2M=U3Q|job :=7S4K|job >=?S7Q0R8Q@LNMULQR1L2L<Q>R4M
    job ?=0MSQ1R2M4Q|job JOB=7R0I8M@SRW2V<Q=K3L4M|job and=9R4N|job called=0Q|job for=0RCN2M3Q>Q4N|job i=0RBRRM<T|job in=1Q2Q
    job is=0T4K|job named=>P|job on=7L0W8P2J3T|job please=7R8NHMUR5R3M|job since=|job that=7S0NVQ;T2M3P|job to=0U2M
    job we=0MUR2R|job with=0N8SUT1R2M<L=M4P|job without=UP3M4Q|jobmaster=0Q
    jobs=7L0ICJ@MEMFQGMRLSLTVXIUeV\WYYJ1I2C<M=MZL3X>L4Y|jobs .=0NVMWQ1M<M3R4S|jobs >=7M0STQUTWQ1M;Q2M<F3S|jobs ?=4P
    jobs and=0T3M4K|jobs are=URWU3L|jobs back=<L3S|jobs but=7L0T3R4M|jobs do=US|jobs except=6Q<S=M|jobs for=UQ3R
    jobs have=UQVS|jobs in=UMWS|jobs lag=|jobs lagging=<R|jobs not=3Q|jobs on=7S0L8QBRFTXLUHVL1U2K<Y=S3L>M4K|jobs only=<P
    jobs please=UYVM1M<M|jobs running=|jobs since=TR|jobs that=0MULVQWQ2L3T4S|jobs to=UM3Q|jobs we=0S3N4M
    jobs with=0MUTWQ2M<L4T|joke=7R1Q4M|joking=0Q1T2L|jonas=0UIP2M|just=6R?N7V0JDNEMFQLRPSNMSWTRVVWUQR1L;M2G<Q=Q3E>N4J
    just a=9RGQRN=Q3Q|just asking=1R|just back=WQ|just came=WP|just cancel=7T0U1N2N4J|just got=NQTRUM|just kidding=7M0N1U4Q
    just kill=0R9Q2Q3N4M|just now=1R|just restart=0LCN1K2S<X4L|just show=0L@RBQFSMPRU1L3N4K|just so=7N1X2M=M4Q
    just take=8T1M3Q4L|just tell=CS9NPRRQ1L|just the=7M0LFWLVPQSKTMVQWU2M=Q3M4L|just want=AQRQ1N|k=0KRSTPUQ2M=U3M4K
    kafka=6Q0L:TUMVMWMYM1P;Q2Y<N3K|kafka >=|kafka and=:R|kafka broker=|kafka team=;P|kafka topic=:Q2S
    keep=7M0U8LCU9LIQRL1V;Q=Q3G4Q|keep JOB=7N0R1Q3M|keep a=7X0M3M4L|keep bouncing=|keep dying=CQ|keep falling=CP
    keep it=7I0U1V=M|keep restarting=2S4M|keep up=0MCR2M=U4M|keep your=2M<Q4P|keeping=RM=R|keeps=7MCXDRFQ2J3M|keeps asking=1R
    keeps bouncing=|keeps failing=CQ|keeps falling=|kept=3L4T|key=2T|keyboard=2N4S|keyboard than=|keys=UM2V|kick=0Q2L<V=M
    kidding=7K0L1W4S|kidding >=0M1U4M|kidding do=1Q|kill=6K?M7d0\8MCMFMRLSMUG1M;M<K=I3W4X|kill JOB=7V0S9MXQ1S2J=M3R
    kill all=7RUL3S4N|kill everything=UM2N3V4Q|kill it=7\9S1L2Q<M=M4J|kill that=7V3N|kill the=7R0T2R=N3M|kill this=7V0N4M
    killed=?M7TCU9LRMSRUL1Q2M<M=K3T4Q|killed JOB=7XCQ9M=N|killed it=CU4M|killing=7Z9L1M<N=L4S|killing JOB=7Q9M2N4T
    killing it=7R2R|kim=|kind=7N0M8QRT1Q2K3Q4K|kind as=8Q|kind of=1Q|kindly=6J0NCX9P@MBTFRNLSNURQW1K2R4F
    kindly restart=0R2M<N3R|kindly show=|kindly tell=|knock=7S2M=Q4N|know=6T7R8MCRBLIQRRSPXQUMQT5P2K4G|know .=1T4M
    know >=0P1T3Q4L|know about=6U0NCRQQ1M4M|know the=7Q0R1N5Q2L<P|know what=1M2Q=Q|know whether=7R0MIQ|know why=
    known=6Q0R2V4J|known problem=6Q|knows=6QCQ|kubectl=2T|kubectl delete=|kubernetes=0K2W|kudos=4R|kudos to=4R|lab=2Q
    lag=6M?N7M0TAM8MCJ9M@MBMEMFKGLHMILLMMNNrRISMUV1N;Q5V<J=K3Q4T|lag >=0Q2L4S|lag ?=NTRN3R|lag above=UP4Q|lag and=NK5Y3L4P
    lag by=|lag goes=2T4N|lag is=UP4P|lag more=|lag of=GMNX2Q3T4M|lag on=0YCMNQ2J4Q|lag over=NQUQ4R
    lagging=0LCRBNNRRKUS2M<P=Q3R4S|lagging >=RN4T|lagging ?=NQRM4P|lagging by=CMUQ3Q|lagging more=0NCR<Q=Q3P4M|lagos=3Q
    lags=7L0N1M;P4U|lags more=2S4M|laptop=0K2T<M=Q|large=HQ2R4M
    last=6G?L0KAL8MCLDM9M@UBLEKFXGTHQISJTLRKSMSOVPSRJSRTXXMUGVMWLQM;M5V2J=IZM
    last NUMBER=6J7T0RCL9N@JEMFSGRISJRLPMSOUPRNMRMSTTVUJ1L5W2F<J=M3U4E|last checkpoint=@SSM5Q|last commit=2S|last complete=@R
    last half=GQJR2N|last hour=0L@MFSGRIPJMKQOQPQNRSUTQ1M2L<N3Q4L|last month=SL2R4S|last night=CPSMXP1N4U|last quarter=HQ3N
    last savepoint=0P<U4L|last thing=2Q<M4S|last time=0Q9QSN1T2N4K|last week=0M1W2R<N4M|last year=2P4Q|late=7L0JCRNZRH1N;Q2T4R
    late .=|late >=2S<P4M|later=1Q2S<N4M|latest=7M8LSYQR2L<T=K3R4M|latest >=<Q|latest NUMBER=FQ<Q3P4L
    latest savepoint=7M0Q8LQS<S3Q|laughed=1T2K4Q|launch=0TBQUL2M>R4M|launch FILE=>R|launched=0QBS4L|lead=0R8P|least=4R
    leave=6L7M0SRNSMUM1[;S=M3M4Q|leave JOB=0J8QFQ1P2I<R=S3Y4L|leave a=0V1M;S2N4L|leave it=7L1_5P2J<N=K3L4U
    left=?L7R0MEPRMSUXUUNYQ1M2P<N3M4R|left >=4Q|left ?=YQ|left on=?LSUXU2M|legal=7Q0MRQ1M2K<T=M4T|legal has=2M<R4Q|legal is=RQ
    lena=8S9P1P;Q2M=M4Q|less=2N=V|let=?M7I0Q8QCL9W@SBPEQRL2M<J3L4T|let JOB=9V2M=M4S|let it=7L0P8Q9R1R2Q<N=P3M4L
    let me=CM9L@RBQEQFQRNSQ1M5P3R4N|let us=7N0Q1R=R3N|letter=2T|life=7M<S4Q|lift=6T|lift the=6R2Q4M
    like=?M7KAN8NCL@UBQEQGRHQIPLQMQRMSQUR1J;M=L3L|like >=EQ1Q4N|like ?=MQ|like JOB=0R2M<M4W|like a=0L8R@RLQ2N4R|like in=2S
    like that=7QRLSR<V4L|like the=CN@R=R|like to=?N0K8M9RBQEQFQGQIQRSXQQQ1L=L3M4I|limerick=2T|limerick about=2T
    line=0LCRSQ1R4S|line QUOTE=1R<Q|line in=1R2Q4K|line says=|lines=0Q9M:QFeRMSMUM1N2L=L3U|lines >=0S:QFQUM3R4M|lines JOB=FP
    lines containing=|lines from=FQ|lines in=|lines mentioning=|lines of=FX4M|lines that=FM4R|lines will=FQ|lines with=FT
    lisbon=2S|list=7M0HERFNU\VXWVYUQX1H2J<M3J4J|list >=2Q|list all=US3N|list every=UQVQQQ3L|list everything=UQWQ3M4M
    list its=EQQQ|list jobs=4P|list me=|list of=UQ|list the=0MURVQWRYQQR1L2M4L|list them=2R|list whatever=VQ|literally=7N0Q4Q
    little=0Q1Q2M|live=7NCMRS;Q2K=R3M|lives=7N8MUS4T|lives on=US|living=US|load=1M2M4R|loaded=1Q<Q4K|locked=<Q
    log=?N7L0S9MBMEMFjGMRLSKUM1U<K=L3U|log >=0RFS2L3R|log ?=3Q|log any=|log for=FR|log from=0QFQ4N|log in=3Q4P|log last=
    log line=CR1M4Q|log lines=0S3Q|log of=0NDQFS1U4L|log please=|log says=0Q1Q4M|log since=FQ|log-archiver=7M0N1J=M4`
    log-archiver .=4Q|logged=F[RKSM3U4M|logged >=|logged by=FQ|logged in=FP3Q|logged over=FR|logged since=FR|logging=CJFdRKSM
    logs=6N?N7M0\8MCQDM@MFnGNRLSMULVM1K5N<M=K3Y4K|logs .=FQ|logs >=0WFQ2K4S|logs ?=0PFT|logs JOB=FR|logs for=FSGM2M3V4M
    logs from=FQ|logs last=|logs of=0[EMFSVM2T3T4I|logs please=0S4R|logs since=|lol=0L1Z2I=M4Q|lol .=|lol >=0M1R|long=7S0MRR<Q
    long does=4R|long has=RS|longer=6R7T2Q=L|look=0LAM8MCP9N@VERFSGQLRNPRRUM1M<N=K3M|look >=RT2P|look at=CR@QEQGQLR2L=M4M
    look for=@SFR4M|look like=BQEQ4Q|looked=1P4Q|looking=CNMQ1U;Q<N4L|looking >=1Q|looking at=|looking into=1R4M
    looks=0Q1N2M=U3R|looks at=7P2N=Q|looks fine=0M9S<R=S3N4L|looks good=7L8P9S3T4L|looks like=1Q2R4M|loop=UT2N<M
    lose=7V9QKR2M<L|lose the=|loses=9R2L3P|losing=9R1S2M<K3R4Q|losing its=1S|lost=8Q9R2L<Q=H>P4Q|lost the=<Q4Q
    lot=0MUQVQ1R2L4L|lot >=UR3Q4M|love=1Q4P|love to=|lovely=0MRS1S2M=N3M4S|lower=UW2L4L|lunch=6R7N8QRM1S2R3M|lunch >=6R1S4H
    lying=QR|lying around=QR|machine=7P0NLQ2S4M|machines==R|mad=|made=?SEURM2M=M4Q|made faster=?R|made of=EU
    mail=?P7R0QCN9KFMLQ1J2[4L|mail from==Q|mail that=2T4M|mail the=2S|mail to=2Q|main=0M2R|maintenance=6P0N8QXQUL2L3T4P
    maintenance >=3P4M|maintenance mode=2Q|make=6R?T7J0RAN8TCL9L@MBMENFVGQIMLQMROQSNQM1F5N<I=\ZM3Q|make JOB=6M?Q0WFN2T=K4M
    make a=8Y;Q2M=M3R4J|make it=6T?S0R8MFVRSSP1M2L<M=S3N4H|make me=0Q8R2P4K|make sure=7M1K2S3K4V
    make that=6Q7M0J8MFTGRLSMRORNQTNUQ1M2H<L=V3L4Y|make this=6N8NFM=T4S|makes=?N7R1M2L3S4T|making=?R7M8RCQ2M4Q|making JOB=?RCQ
    management=0N=N4Q|manager=7Q0U=N4J|manager that=2Q|managers=XR|manila==Q4M|many=?MANCMBMENHROVPWNRXT1K5R=U3K4M
    many free=XQ|many partitions=2R|many pods=2P|many records=HTOSRM5R2L|many restarts=PX4M|many seconds=NVRL2M
    many slots=XRYQ2M|many times=PTRM2M4R|many workers=XR2M=P3M|map=NSRL2M4M|maps=|maps team=|march=4R|marco=0W1M2M4L
    marek=0PRR1Q;L=Q4K|maria=RQ2R<M4R|marked=0LAR2M3X4M|marked ones=0LAQ2N3Y4M|marketing=0RGPSR<R4L|marta=0RRR1N2T4K|masks=ZQ
    match=9P|matching=0SFR1N4M|matching job=0S|mate=FV1P2N<M4L|matter=CT3T4L|matter with=CT3R|may=7Q0R9Q1M4Q|may cancel=4Q
    may i=|maybe=0bFM1M2M<L=J3M4W|maybe i=|maybe we=0Y4J|mb=<U4M|mb >=|mb memory=|mb of=<S4M
    me=6K?R7I0L8LCPDQ9I@QBRERHQIPLLPRRTSQXRUPVRWRQM=K3L>L|me .=7MCQ1P3N4R|me :=2Q4Q|me >=7Q0JAQCS9SRMSNUQ3N|me ?=7Q8Q1T2M
    me JOB=0PBR1N|me NUMBER=0M2S|me a=7Q0L8R:QUR1I2X=M3M|me about=XQ2N|me again=CN2X<L3M|me all=USVQWQYR3I|me and=BQ4R
    me do=<U4M|me every=DQURQQ2K=Q3L4Q|me everything=UTVP3K|me for=|me how=?NBQOPPSRR1M2M3S4M|me i=BR1N2R4P|me in=2R4M
    me it=<Q|me its=7M0MCMDP9M@TEQFQGPHQIQJRRQUL1K2M<M=L3T4R|me just=1Q|me more=XQ4Q|me on=XQ|me please=CM9Q=Q3P
    me see=CM@RBPFQSRUQ3S4J|me the=?M7L0T8MCQBQERFLGQNLSTTPUMVQWMQM1K<LZQ3S4Q|me through=CSSR1M|me to=7M0LRP1U;Q2M=M3N4T
    me up=2Q|me what=?R7TCMBNEQFSVNWQ1M2L=Q3L|me whatever=VP|me whether=RS4M|me which=?P|me who=|me why=CWDQ3Q4L|me would==R
    me your=2R|mean=7UCM9SBMFNNRRRSM1K2K=R3M4R|mean >=7R9WFMNRRQ2M4J|mean JOB=7U<P=P4K|means=9M4R
    meant=?P0M8MCQBREPFTIMMRNLRR1K2K=T|meant >=6S7T0QCN9MBMFQMTRR<M=M4M|meant JOB=6L?Q7JAMCS9Q@RBLESFVMNNMQQ1L<T=K
    meant NUMBER=<N=X4M|meant for=2N=S|meeting=0LTQ1V2T4K|meeting what=TQ|meetings=2R|memory=7N0R8LFNMoNNRLUM1M;Q2K<Q=M3L4K
    memory >=0SMS4M|memory ?=MU|memory is=BQ|memory this=0S|memory too=MS|memory_mb=<R|memory_mb NUMBER=<R|mention=?PFX1N4K
    mentioning=|merely=4Q|merge=2U4M|mess=|mess and=RP|message=4T|messages=FR|messing=SR|messing with=SR|metric=@MIPJQPR5R
    metrics=EMFJGiIQLN1N5Q2K=N3R4K|metrics >=GVIQ4M|metrics for=GX4N|metrics of=FNGV4M|middle=0Q2M|middle of=0Q2M
    midnight=7LFMSPTQUNVS=Q4Q|midnight >=7LSQTQ2R4Q|might=?T0R1N2K4R|migration=6Q|migration >=|million=1Q=Q
    min=6RFQGRIRLSKQONNUSLUS2N<M=I4I|min >=FLGSISLSKQSMUU5Q=M4L|min ?=|min reason=|mind=7TCQ2I<Q=M3Q4Q|mind >=7M1W3M4Q
    mind leave=4Q|mind the=RQ4L|mind what=7S8Q9Q1L<R4I|mine=1Q2Q3M|mins=|mins >=|minute=US1M2K=Q3Q|minute >=CMUP2L3R|minute ?=
    minute except=CR=R|minutes=6S7M8M9K@MENFTGQHPISJQLQMQOQNTRNUQ;N5Q<K=L4J|minutes .=BPLP2Q4M|minutes :=RP2M4Q
    minutes >=7N0SGQIWLMOTNVSN1M2M<M=K3Q4L|minutes ?=HPJQRNTQ5Q|minutes ago=2M4R|minutes and=WQ=Q4M|minutes behind=CQUR2L=U3M
    minutes i=MT2Q=N4M|minutes of=FSSR|minutes please=LTNN|minutes reason=6R|minutes restart=2T<N4M|misread=EM1M=Q4T
    misread the=EM1M=Q4S|missing=1N<P4Q|mistake=6Q9TQQ1T2M<Q=L4I|mode=0M9N1N2T3N4S|mode and=2P|model=0M;R2Q4K|model team=
    moment=0MNQRTUT2T<K=M4L|moment >=NRRRUR2I|moment ?=NPRQUQ2M|monday=0M8M9MMP;S2W<N=M|monday >=8M1U;T=L4M|money=?Q7Q0S=S4M
    money >=<P4Q|monitor=1S4M|month=?Q7QSL1M2U=P4T|month >=7Q2R|month end==Q|more=?U7S0Y8MCNEMFLRLSMXQUUVMWMQN1L5N<Q=R3R>R4K
    more .=NQ1R=R4L|more >=7S1M2M<S|more for=2Q=V4J|more parallelism=?Q0Y2M<M=J|more slots=0T2M=Q4L|more than=CQUX2M=M3Q4M
    more to=1P2M=R|more workers=0V4L|morning=0L8MCM9MVQWY;Q<S=L4N|morning !=|morning .=7QUP2Q|morning >=1S<R|morning ?=WP
    morning all=WQ|morning and=FQ<Q4M|most=FQ<R=M4Q|most recent=FQ<R|move=NQ2V3N|move JOB=2S|move this=2R|moved=7R9QMP2K=K4R
    moving=4M|much=6M?MAQBQENIRLTKSMTRJSM5Q=Q3M4K|much >=2N4R|much cpu=LV|much heap=MV|much memory=BQMR|much of=KQ5P
    must=7M0U=N3N|must be=2N4T|must not=0K1S;P4Q|mute=6\2K=M3S|mute JOB=6Q2M3R4R|mute all=3Q|mute it=6S|mute this=6R
    my=6Q0L8M9QBMEMFMOQXQUM1U;M2Z<M=L3J4U|my JOB=1R2N|my boss=0QRQ2L=P|my coffee=|my colleague=7Q0U1L<P4J|my dead=4R
    my desk=0Q2L|my head=4Q|my keyboard=4P|my laptop=0M2S<M=Q4M|my manager=7R0R2M4L|my mind=7R1Q2N3P4L|my neck=
    my predecessor=1Q=Q|my shift=|myself=1T2L<N=L4T|myself >=1U=L|n=0IAT8N@MFVGMNVRIUQ2M=K3^4M|nah=7J0MFT1T=Q4T|nairobi=
    name=7L0LU_1L2W<N=M3M>W4J|name >=UX1N|name ?=UU|name it=2N>R|named=>P|namespace=2S|namespace >=2R|near=4Q|nearly=9M1S2R
    nearly cancelled=1R4N|nearly full=|neck=|need=?L7RAM8KDU9L@MGQJRRRSQUMQQ1K;M2M3Q|need a=7M0MJQRV1L;M2T4Q|need it=7R8R1L4P
    need that=4S|need the=DV@MBQGQSQQQ5Q2L=M3S4L|need to=?N7M8NCQ9NLQXQUN1W2R<L=N4I|needed=7T1X2M<M=M3L4Q|needed >=7Q1S2M=M4R
    needs=0W8M9QRMWQYQ1M;Q2M<M3M4R|needs NUMBER=0G=V4U|needs a=0V2M=M4Q|needs it=7P0M4Q|needs more=0Q=P|needs the=0M=M4R
    needs to=7M2M=T|neither=0E8SBQ1\2M<I3L4T|nervous=8Q4M|network=8P1S<L3S4K|network team=1Q|never=6L7L0J9IRU1^2R3J4S
    never ask=1M2U4N|never mind=7RCQ2L<Q3L|never said=1T|nevermind=0M1]4L|new=7Q0S8WCMEURMXMULWMYTQM;P2L<L=R3K4L
    new JOB=0S2S4K|new colleague=EQ|new here=|new kafka=|new on=EQYQ|newest=XNQU2R<R3N4L|newest NUMBER=<Q|newest flink=XN2Q
    newest savepoint=QU4M|next=6Q7MAW8L9MBQRR1L2S<L=M4S|next sprint=4Q|next to=0LAWBQ2M|next week=0S2L4L|nice=4Q
    night=?R7M8MSM1V;P2R=Q3M4N|night .=RP4M|night >=1S2S=Q4I|night ?=CMSMVQ2Q4Q|night at=2S4M|night shift=1Q;P2L<Q3N4Q
    no=?M0GASCM9T@QBMETFQGQINNMRRSLXLULVLWMYM1[;L2M=U3G>T4T|no .=7MEP2P|no :=<Q=R4L|no >=9L1S2M4Q|no JOB=6NFLRQ1N2U<L=L4U
    no NUMBER=6LFM1M2M=\4R|no cancel=7M1M4U|no circumstances=7N1T2N4Q|no confirmation=2X<M4K|no do=8U<R=M3M4L|no drain=9Q1M4Q
    no forget=1S<M=N|no i=7S0QCM9R@LBMERFTRRQM2M<M=J3T4I|no leave=7N1T=M|no longer=2R=L4S|no make==V4L|no more=0RFQUM2M<R=J4R
    no need=8LLQ1V2Q<M|no no=6P7S0N8Q9MFMGQRN1T=L|no not=0S9T@UFJGQRM1N=N4K|no old=<Q|no reason=4S|no restart=1S<K4Q
    no savepoint=7R8M1R<R|no scaling=4R|no scratch=1L<R=Q|no sorry=0NETFKRSQU2M=Q3M4L|no state=<Q|no the=7M0N9MFWRT<T=L4M
    no wait=6R7Q0NCT9UEMFTMPRL1Q;M2I=S4F|nobody=7S0K1\2N<L3K4Q|nobody asked=4R|nobody has=1M2R4Q|nobody is=1Q2M
    nobody needs=7U2M4M|nobody reads=7R9Q|node=7N0K8Q2V3M4N|noise=1R4N|none=CR2M<R3N|none of=|nonsense=<Q=T4L
    noon=7M0Q8QCQ1P2R<L4J|noon >=0L1R2R<N3Q4K|noon and=8P2M|nope=6MXQ1Q2M<W=K4Q|nor=0M8SBQ1T<J3M
    not=6Q?L7N8RCS@RBSFPIQLMKNOMNQSMUHVNWTYM1W;R5M2H<L=P3G>M4S|not .=7L0MBQ1M2U4M|not >=7N0M9MRS1T<L=K4W
    not JOB=6M7U0QCQ9X@NBRRL1I2K<U3Q4E|not NUMBER=0M<Z=P4L|not a=7S8QSQ1M4K|not actually=7U9R=P4H|not agree==Q4Q
    not ask=1R2T4I|not asking=CSFPJQ4M|not be=6P0V1S;P<M=J|not believe=1M|not cancel=7F0G8V9ZPR1T2J<Y3M4B|not care=7P4M
    not change==Q|not do=0MRM1V=M3Q|not doing=1R4M|not drain=7X0M8Q9G1S2L4N|not enough=FR|not even=1R|not for=8Q4Q
    not get=2P4Q|not getting==Q|not going=1Q|not have=1M4S|not healthy=ULWV3Q|not help=1M2R=P|not i=1S|not it=7M1Q2R<Q3N
    not just=7M0S9Q1L|not keep=0MCR2M=U4M|not kill=7H9R4U|not me=1Q|not mean=6PRR|not need=7T1M4N|not now=RP4Q|not ok=;M<M4T
    not on=4Q|not really=|not restart=6PCRFURPQQ1X;R2J<B=Q3L4H|not run=7M3R4R|not running=4R|not scale=?Q0IMQ1S2K<T
    not stop=7L0M8S1Q4Q|not sure=0Z4J|not take=8G1X4S|not tell=BP2S4M|not that=6L8MCU9L@SBLERRRQS<L4K
    not the=7T0M9NBQEPFMGQ=M3L4U|not this=7Q<Q=R4N|not to=0R1N2M=S3R4L|not touch=7N0MAQ8N@QIQWM1Q;Q2M=S4M|not trust=0QCRMP4L
    not want=7Q8K9SRN2Q4K|not you=1Q2S|note=6K7K0U8MCM9NFNRM1J;g2H<M=J3]4R|note :=0J;S2N3T4R|note QUOTE=;R3T4K|note for=;T4L
    note here=;T4M|note on=6M7M0Y8N1M;P=M3V4Q|note to=0S;Q4N|nothing=7J0JDQNPXQVQ1Z5Q2J=R3I4U|nothing .=1R<N4M
    nothing >=0M9M3L4T|nothing else=8RDQNQ1M4M|nothing for=4Q|nothing to=1V4L|noticed=?P1M4R
    now=6K?K7Q0MAT8UDL9QIPLNKRMQOMNVRRXIUQVRWQYLQL1J;L<QZM>M4K|now !=0Q|now .=7M0L9S<P=K3R4P|now :=
    now >=6Q7N8SCL9MBMFMPQNQRVXLUQ1T2L<Q=R4M|now ?=7LCL9QRVQQ2M<Q3L4M|now JOB=7IAT8QCM9L@UBMEVNTRM2P<J=Q3L4R
    now cancel=7\2M3S4G|now compare=AQ|now do=7T8M9T<S=Q4M|now for=8NFLKTNSTS2M<U=R4K|now in=|now its=EQ3Q|now kill=7S
    now on=0M2V<L=Q|now please=9Q=S4L|now restart=<R3Q4M|now scale=2L=T4N|now so=2N<S4N|now stop=7X0S1N4I
    now that=7M8N@NBT1P2M<L=Q3N4T|now the=6N7J0M8Q9RBTGTIMLUMVNJRLSMURWM5S2K=G3S4N|null=;R2R4L|nullpointerexception=FURM
    nullpointerexception in=FR|number=7M0U8LCN@MFMHRLVPURM2M=X4J|numbers=0MCQEMFLGYIMKQ2R=MZR4L|numbers >=EMGS4M|numbers ?=ZR
    numbers for=FMGTKQ3Q|o'clock=0M;P2Q3N|obviously=<Q|october=<Q|of=6F7LAKCM9LBSEUFLGVHTIMKRONPVRLSQXQWMQR1K;J5Q<LZS3Q
    of >=ETQS2M3N|of ?=CRETRMSM|of JOB=6K?R7C0IAM8SCMDR9M@WBTFSGQHPIPLRMQPTNTRUTLXMULVNWNQR1Q;M5S<F=KZL
    of NUMBER=0KFMGTSRUM2S<S|of RUNNER=0LXWUL2R|of a=7N0Q1T4L|of all=0N8Q@MSRUS1M2M=M3V4M|of an=FRGMHQIQ=Q3L|of both=FJ3Z
    of cancelling=7Q8Q1N2P|of course=7U1M|of draining=9T|of each=0N8M3U4M|of every=0L8NUT2K3W|of everything=SMTT2N
    of it=6N7L0F8SEQFMJQSRUUQQ1K2W=L3R4J|of its=7V0M8SFMKS2J3Q|of lag=4Q|of logs=FQ|of memory=2M<Z4K|of my=2Q|of our=0MWQ=MZW
    of ours=2MZS|of parallelism=0M<N=R|of that=7N8SFNSS2M=T3M4M|of the=7I0TAL8MCS9PBRELFYHQRUSMUIVQWMYTQS1L2R<K=L3L
    of them=0QARCMUU1T2J<Q3K4Q|of these=UMVR<Q|of things=1V2L4Q|of this=?S7Q0L8UCMBQEQSQ1N5R2I<M4M|of those=FLSNUR2M<S=Q3X4M
    of time=KQ|of us==N4S|of user-events=4P|of what=2R=S4L|off=7Q0MCM9SFLNQRLSQUMQN1S;R<W=T3L4L|off .=SQ|off >=0Q9Q2M
    off JOB=2K=U3Q|off again=6Q|off its=<Q|off on=4R|off the=7R0MFNNQ1M2T=M4Q|off to=1Q|off until=;Q|off what=9Q
    off whatever=9Q|office=1M2Q4S|offsets=2Q|often=PQRMSQ4R|oh=7T0Q9MRL1T;Q2I<S3L4S|oh brilliant=1Q|oh no=7MFM<U
    oh sure=0Q1L4S|ok=7R9Q@REMIMNSRVUKWNQM1S;M2L<Q=Q3J4R|ok .=7K8RRS3R4M|ok >=RQ1M=M4V|ok ?=7N@TRS4Q|ok and=7MFQRQUP2RZQ3M4K
    ok bring=<Q|ok do=7Q0S8L1K<K=X|ok double==R|ok i=4N|ok now=7Q8N9MFUNRRM<M|ok restart=0M1M<V3Q4L|ok scale=2M=R|ok so=CP2M4T
    ok thanks=1Q|ok then=8U9M1S2T<T3G4G|okay=7Q0M8SOQRQ1L5M2M=Q3K4T|old=0M8Q@MRM5Q2R<T=Q3K4Q|old runbook=1R
    old savepoints=QL2Y4M|old state=<V4K|older=2R|oldest=2S|oldest savepoint=2R|olga=
    on=6M?Q0JAH8SDK9H:N@LEKFKHPIRKQMQRRSRTQXLW[QL1M;X5L2Q<PZL3M>V4Q|on .=9NFR=Q|on >=7Q8QBQFRRR1M2M<M=Q3M|on ?=CQBPRRXQYP2N
    on JOB=6Q?R7I0PAN8LCMDM9M@RBLEMFKGRHRIXMQPPNSRQTNUMWM1N;[5Q2J<F3L|on NUMBER=7M0P8MLQ2M<Q=T3V4K
    on RUNNER=8S9QNNSMXJUSVVYLQN2C<U3V>V4M|on a=7P1Q|on across=TQ|on all=UMWS|on at=RP|on black=2Q=N4Q|on call=2S<R=Q4N
    on cancel=2M4Q|on dataflow=WS2L>P|on earth=CT|on fire=ULWY2L|on flink=0QUQ4P|on for=WQQQ2N|on friday=7N0N1N;R2T
    on how=?S4M|on it=6Q7N0J8PCM9MSRUQWN1T;V2K<L3R4K|on its=0M@MRQ2R4T|on monday=MPSP1N;R=M4S|on my=1T2L4N|on our=
    on second=7Q8Q1T2M|on shift=TQWQ|on spark=0MRMUPVQ1T<Q>R4M|on sunday=1M4S|on that=US4Q
    on the=?Q7S8R9N@NBMEPIMSQXKUUVMWR1Q;M<K=N3L|on then=0Q1M2M<U3M|on these=|on this=7M0UCSFQKQMRRM1M;Q2L<K=N3L4M|on us=RP
    on with=ST1Q4M|on you=2S4M|on-call=7M0TQQ1N2U=M4M|onboarding=UP|once=7M8N9LNQUM1K2[<T=J3S>R|once >=2L<Q=T4M|once JOB=2W4L
    once it=2Q=Q3K4Q|once more=7M0LNQ2M<Y>R4M|once the=0R2V<L=M3N|ones=7M0K8LCM9M@TBMEMLNMMNMRKXKU`VZWVQS1M2H=K3Y4N
    ones >=0KAQ8NUTVUWQ2L<Q4M|ones ?=UV|ones are=VMWP4R|ones have=UMVS|ones on=XMUNVRWU|ones please=UQ|ones that=FQWQ4M
    ones with=FSUN=M4Q|only=6L?M7U0G8SDM9S@KBMEMFUGMLMMMOSRQSYTMXJUSVUW[QS1I2J<J=PZV3D>M4K|only :=7Q=R3R4K
    only >=7JSRXMUSWQQV1N2M<P|only JOB=7T9TFIRMST<Q=U3J|only a=7R8RUN=M3Q|only asking=<R4M|only do=3R|only errors=FQ
    only from=FQ|only lines=|only please=7R9N|only show=7S=R4L|only take=8SCS1L4N|only the=7N0M9YFTOUNPRTVW1M2K=K3M4K
    only those=FRSMVRWS4M|only want=FPJQRT1L4M|only warnings=|oom=|oops=7M@RFM1M;S2N=T4S|oops wrong=7M@TRQ;S=L|open=FU1M2T4M
    open >=|open a=2V4L|opens=0Q8P2M=R|operator=0YCQEV2Q3L4F|operator graph=ER|operator is=CQEQ|operators=0MCMBNEkRM2R<M3M4H
    operators JOB=ER|operators does=EP|operators in=ES|operators is=ER|operators of=EV|ops=7M0Q|ops told=4S|ops-12=7M4S
    ops-12 :=4Q|options=BY4K|or=6M?Q7L0W8MCQ9IIMKQRXSLXTUVVKWS1L2L<L=J3K4T|or JOB=0T2N3Q4Q|or NUMBER=0U2M=M|or are=?Q
    or did=XR2M4R|or is=RPXQ4Q|or not=RR4N|or rather=0N1S<M3M4R|order=0M1P2V<N|order >=0M1R2M<N4R|order NUMBER=2S|orders=:Q
    other=6M0V8MCT9S@LEMFSRRVM1L2L<R=K3S4P|other >=AR|other NUMBER=6M7R0VAK8M9UFQRTUL2L<S=K3V4I|others=3S|otherwise=4Q
    ought=0VCR1M2M4L|ought to=0VCR1M2M4L|our=0M8MCMVMYTQN<M=MZX3M4R|our jobs=TQWQ|our pipeline=ZR|our pipelines=2MZX
    ours=2M<NZS4Q|out=6M?R7U8R9LBMEQGMLSOINMRKSLXMUKVMWNQM1M5a<S=L|out >=0M8QFM3V4P|out every=|out in=8P2K=S
    out of=?T7WEQFTGMOKSM1N5R2K=M3K4R|out on=@P2Q|out the=0MEQ2Q<Q|out to=6N0MLU1Q=M|out what=CRFN4P|out why=|outage=FS2Q3Q
    outage >=FR|outage and=|outage in=|outdated=8Q=Q4M|outofmemory=FV|outofmemory >=FS|outofmemory in=FR|outofmemoryerror=FV4N
    outofmemoryerror >=FQ|outofmemoryerror in=FQ|output=FU5U2M|over=6M7P0I8MCR@KBMEMFHHRISJRLUMQOQNYRMSNXMUUVUWMQN1I5S2M<LZM
    over .=7RRQ2Q=M4M|over >=CQULVT2M=Q3R4M|over ?=CRULVR|over NUMBER=6M0NLNNPU`2S<M=K3L4K|over a=CMNTUP2M3R|over and=7N4S
    over from=SP4P|over my=2M4S|over on=VQ|over the=CM@MFJGQHRITJRLUMROQNUUM1M5T2H<N=S3J4L|over to=XN2Z4K|overnight=0TCQ<J
    overprovisioned=?XRI=R4M|override=2R|override :=2Q|oversized==R|overview=@QUU2M3L|own=7S<L4S|owner=7L1M2T4S|owns=SQ|p1=2Q
    page=0NRN2U=R3K|paged=0N|pager==S|pagerduty=2W=M|paid=4P|parallel=0MRQ=T>Q4L
    parallelism=6L?T7K0ZAN8KCIDM9M@LBLELFKGMIMNMR\SLULQM1M;N5N2N<X=_3R>X4L|parallelism >=RM2T4R|parallelism ?=?QRQ
    parallelism NUMBER=0G8NRLUM1R<Z=K3Q>X4S|parallelism by=2M=S|parallelism does=RU|parallelism for=0Q2M=R3M|parallelism in=2Q
    parallelism is=RT=J4T|parallelism of=?L0S@N1M2T<S=S|parallelism please=2S|parallelism scale==Q|parallelism to=0R2R=L
    parallelism would=?WRM4M|parameters=?T|parcels=NQ4N|partition=7Q4M|partitions=0M2V|partitions >=2P|partitions does=2R
    partitions to=|partner=|party=1N2L4U|pass=|password=0NCNXM2\|password for=|password of=2R|password that=2Q
    past=6N0L9NFVGRIQLRKRRLSVTXUM1M5R2I<M=L3M|past NUMBER=6MFTGSRMSQTU5R2L<N=L|past half=FR|past hour=FLLPKQNQSSTR
    past quarter=FR|paste=FQ2Q|pasted=7MOP1S|patch=8Q|paulo=0Q|pause=6J2]|pause JOB=|pavel=EQ4P|payday=CQ2M=Q|paying=0Q2N=R4M
    payments=2U|payouts=2Q|payouts.v3=2P<P4N|payouts.v3 >=2P|pays=4S|peak=0M2L=R3R4S|pending=7MUQ2L4T
    people=7L0NFMIQSSUM2R<M=Q4Q|people are=3P|per=0M:SGMOWUN1Q5S|per second=OU5T|percent=US2Q<P=Q3M|percent >=UQ
    percent busy=UQ|perfect=1S4R|performance=?f@M2K4J|perhaps=FM4X|permission=2Q4Q|permissions=2R<M4S|person=1M4T|petra=1R
    phew=1S4R|phew >=1S|phishing=4Q|phone=0QCQSQ1L2U<NZQ3M4L|phrase=4S|pick=7Q2S<L4R|picture=JQ=N4R|pin=;T3S4L|pin a=;R3S4L
    pipe=9R4M|pipeline=6M7L0XCM:VERXNUMQN1L2H<MZa3M|pipeline JOB=ZU4M|pipeline code=0T2LZR|pipeline in=:Q|pipeline that=:S2L
    pipelines=0LCNUMVSWRYM2IZ^|pipelines does=ZP|pipelines for=0M2NZT|pipelines masks=|pizza=NP1N2W4L|pizzas=2W=M4L
    pizzas for=2S|place=1M2S|plan=0L3M4W|planning=?Q0R2K4P|platform=UR2L4R|platform team=4Q|play=0I1L2Y
    please=6Q7R0M8VDR9VFQGQJMLPKMOLPMNSSMTMUQVMYM1J5Q2I<Q=TZM3K4K|please .=6R7P0NAQ8LCM9R@QGTLNNSRMURQR5M<P=N4F
    please :=7Q8QUN3Q|please >=CQDT@SBSEPIQLQKNOMPNRSTNXMUQWQ1K;K<L=MZM>L4G|please ?=?M0S9Q@L1M2R<N>P4N|please acknowledge=6Q
    please and=|please bring=0S2K=Q|please cancel=7R0MUN1L=N3S4U|please delete=|please do=8QCR9LFR1U2M<M=N4Q
    please double=2Q=Q|please drain=0M9V2M4L|please give=2Q|please i=7QUP1L|please it=7Q2R4J|please leave=1T|please let=5Q4Q
    please list=|please make=8V1K=S|please no=9N1R2N=Q|please restart=0TUM1K2Q<P3L4V|please run=<T=M|please scale=0Q2T=M4L
    please show=FQ|please start=2Q4N|please stop=1N4U|please submit=|please take=0T8R1M2Q=K4M|please tell=|please the=2N=Q3Q4L
    please to=0M5Q2L<U=S4M|please we=8Q|plenty==Q|plug=7T9R2M4Q|plug on=7W4L|pod=0K2T|pods=2X4N|pods are=2P|poem=8N2U
    poem about=8N2U|point=0QCQES4J|point in=CQEQ2N|policy=2W4M|polygon=;P4M|polygons=<P|poor=<Q3M4Q|possible=FQ<Q=N
    possible to=FQ<Q|possibly=0Q1M4S|possibly go=0Q1M4S|post=2U|post in=2S|post-mortem=JQ|poster=1Q4Q|postgres=0K2T
    postgres >=|postmortem=SQ4S|power=0M2M<W3R4L|predecessor=1Q=Q|premiere=2M=R|present=RX4K|press=?P|pressure=FMI`RMUQ5Q4L
    pressure >=IQ|pressure on=IS2P4N|pretend=2S|pretend you=|preview=7T9PUM1M2L=V3V4J|preview do=7P3R|preview only=7Q2N=R3R4L
    previous=RN2R3M4R|previous instructions=3M4Q|prices=2SZP3Q4L|print=DQ2R3N|print the=|print your=|printed=FQ|printer=
    priya=;Q2T4L|priya >=|priya is=|problem=6VCVUKWS2M|process=9R3P4M|process what=9R|processing=7Q2Q4M|product=0S9Q2M4L
    production=YQ2V4M|progress=|progress >=|promised=2L=Q4Q|prompt=2U|prompt >=2T4M|prompt and=|prompt word=|provider=7R0N2P
    pull=7W0LCN9M@QBRFSGRRN1N=N3M|pull request=2S|pull the=7Y9N@P2K4Q|pull up=BREPFRGS2M3N4M|pulled=9R|purge=8M2S4Q
    push=0M=U4M|push it==Q4M|put=6M7R0SAX8PCN:QRNSMUM1M;S2K<K=X4K|put JOB=AV8M9QLP2Q<M=R3N4N|put a=0U2Q3Q4J
    put it=0P8S:Q2J=X3L|put the=AQ;S4N|quarter=0MFRGMHQIQ1M=V3L|quarter >==Q4P|quarter of=FRGMHQIQ2M=T3M4M
    question=0M8MFMLN2Q4Z|question >=RQ|queue=0Q2Q=Q4L|quick=0T8TGPMQRUUQ1N2I<J=T3M4I|quick >=0S8QMQUP<L|quicker=?S7N
    quicker ?=?R|quickly=7N0S8QNQ|quiet=1Q2M=T4L|quota=4P|quote=QP1R|rack=8QLQ4M|rain=0N2V4M|rain in=2U4M|raise=?RGMUU2T4I
    raise JOB==S4M|raise it=0R|raise its=?RGN2T=M|raise the=UV2L4M|ran==M3R|ran out=3Q4L|rate=FIHMOYRNSMWN5Y2U<Q4M|rates=7V4L
    rather=6Q0LBNEPFRNMSQUR2Q<Q=L3L>S4L|rather >=6SFQUT2M<R4K|rather not=2V=M4M|rather than=9Q|ravi=0S|re-run=<U4T
    reachable=0PYQ2M|reached=4R|read=0L8NCQ:TFQHQRS1M3M|read access=2Q|read the=CQ|reading=0L1Q2Q4Q|reads=0K:UNQRP1S2IZP3M
    reads :=7N1Q4R|reads QUOTE=7PRQ1S<Q=Q4J|reads from=|real=6R7T0R9V1L2J=W3M|real >=7V0M8M9R1N2M<S=Q4S
    really=7Q9SRT1I2L<P=S4N|really do=7M9Q=S|reason=6Z7L0NC]1M<M=N3L4P|reason :=6X7N2S4K|reason to=4R|reboot=XM<W4P
    reboot the=XM2T|recent=7Q@QFQ<R4M|recent checkpoints=@Q|recent savepoint=<S|reckons=0[=M4H|record=2R
    records=7N0MFJGLHWO`RMSM5W2R4K|records a=OT|records are=HUOM2M|records in=FMOU|records per=GMOS5S|recovered=7M<M4V
    red=0LUHWY2Q|redis=6P0K2T|reduce=2M=S|reduce JOB=2M=Q|refrain=<M4W|refrain from=<M4W|refuse=CM4S|refuse to=CM4S
    refused=FWUN4Q|regex=0LFR1N2R|region=3Q|registry=0M1Q2T<Q3Q4I|registry is=1Q;N2Q3Q4J|regret==M4T|regulator=2Q=M
    rejected=2M=L4W|release=8X1M2M=Q3M4L|release >=8Q2Q4M|remember=RQ4P|remind=4Q|remind me=4Q|remove=6S:Q1M2Q4M|rename=2^=M4J
    rename JOB=2X=N4L|rename this=2T|repeat=7WAK2Q4N|replaced=9Q2M3Q|replaced >=|replay=0R|replica=0M2Q|replicas=0RRR4N
    repo=BPRM2V|repo >=2Q|report=RQSQXQUQ2L4N|report >=0Q4L|request=0NCT1N|rerun=0LUJ1M;Q2Q<\=L3S|rerun JOB=2M<Z=N4L
    rerun it=2S<P4M|rerun the=0N<S|reset=2R|reset the=2Q|rest=0NIQYS1L3R4Q|rest of=0NIQYS3R4M
    restart=6L?J7H0\AM9I@MBMELFLGMIMMMPUNLRKSUXMULVGWL5M<i=F3\4b|restart >=SR2J4R|restart JOB=6M?L7L0QAN8K9MBNRMSQ1Q2Y<V=M3R4S
    restart NUMBER=0W<M3J|restart a=4Q|restart all=0JUMVK1R<U3R4R|restart anything=|restart before=;Q|restart both=3T4M
    restart daily-report=1M4R|restart every=0J1M2N<Y3R4L|restart everything=0K1T<T3K4R|restart from=<S4M
    restart it=7M0U8N9MSN1Q;M2X<R=M|restart log-archiver=4Q|restart loop=UT2N4N|restart of=0LRM1R2U<T3N
    restart that=0T1L2S<T4I|restart the=0RVM1M2R<S3T4J|restart them=0L1M<K3Z|restart this=0Q2N<V3P4J|restart user-events=4Q
    restarted=?M7JCM9L@MFLPVRKSRTMUP1T2L<\=J4\|restarted .=0R4N|restarted >=0SPQ<N|restarted ?=CNPQSS<U4J
    restarted JOB=7K9M1W2R<S=M|restarted by=PQ1Q<N|restarted it=1N2Q4R|restarted more=UQ|restarting=7R0JCRFQU\VKWL1Q2L<M=M3J4^
    restarting >=7S0LCSFRUQVM2M3L|restarting ?=CMRRUQ|restarting JOB=CMRM2R4W|restarting at=US2M|restarting it=1M4U
    restarts=CR@MFMPcRMSLUQ1M2L=N3N4V|restarts >=|restarts ?=|restarts JOB=CQ@MPQ2M4T|restarts has=PS|restore=QR2M<S
    resume=7NFL2L<^=M3Q|resume JOB=0RFM<T=N3Q4L|resume it=<U4L|retention=|retry=1M4Y|reveal=2P|revert=2Q|review=?XRM|rid=7V4M
    rid of=7V4M|riders=0PCP2Q|riders in=CP|right=?[7U0JCL9L@MBNENFMOQNRSMWSQS1J5M2M=Q3L4Q|right ?=?TCMRT2M4Q|right cancel=7R4M
    right for=?U<Q4K|right now=?M7M0L8QCMNSWTQM1K2S3M4S|right restart=<Q4N|rights=0MUN2V4Q|rights on=0M2U|rm=2U>M|rm -rf=2S>M
    rn=RQVQWQ2M|rn >=RRVQWQ2M|roll=0M8Q2R4T|roll back=2Q4S|rolled=;P|rolled back=|rollout=0D<\|room=?P7L0KLQ2U3P4P|room >=2T4M
    room for=?P|root=7MCS2U4M|round=0KRM1M;P2Q3V4Q|row=1L2Q<M4S|rubbish=7QOR|rule=4S|rules=;Q3N4Q|rules and=;Q2M4P
    rumour=0M1R2M4R|rumour has=4R|run=6K?R0KAMCS9QFMRRSMVMWLYQQM1M;N<[=S3R>P|run :=7R9M2M=T|run >=7R9M1S2M<R=N
    run FILE=0T2K<M4T|run JOB=2M<U=T4K|run faster=|run it=2L<S3Q4R|run of=7U9S2N<N>P4L|run on=8RUS|run only=7K<Q=P3R
    run this=7M2T<Q|run with=BQRS2P<K=R4M|runbook=0S8SCR9M1V2J=M3I|runbook says=7RCR1M<R=M3M|runner=0LCMRRXXUQWL1N2I<M3S>R4S
    runner >=3Q|runner RUNNER=XTULWN3R|runners=0KUHVSWVYd1M2I4L|runners are=YT|runners do=YS|runners have=YQ
    running=6M?L7UCK9U@NBTEMFMIMRZSMXMUZVIWJQM2H=R3X>L|running .=7N0S9QRQ4L|running >=0S8Q9MFMRQXQUR1Q2L3L4Q
    running ?=0TNRRVUQWM4K|running again=<T3N4Q|running and=FQNM3Q|running at=2Q|running flink=0S8Q3M4M|running job=3U
    running jobs=7U0M8QUGVMWR=T3Q|running on=7Q0M9QXMURVMWL=M3U>M4S|running ones=US3Q|running please=1Q|running with=BW
    runs=0LUS2Q<M4Q|runs on=UQ2Q|rush=0V1T2J=T4G|rush is=2M=R|s=UQ4M|s3=8MQM2R4Q|safe=7U0M8PRM=R4M|safe to=7U0NRM=R4M
    safety=2T3N4L|safety checks=2S|said=8S9KBQEPRP1Y=L3J|said >=4R|said JOB=|said QUOTE=7R0RRQ1M2J|said no=EQ4R|said to=0M1W=M
    said we=1R4M|sake=7P1Q2L<R3M|salaries=4R|sale=2M=W3M|sales=2M4Q
    same=?I7RAK8RCM@LBHEMFWJQLTKLMQNSRMSQWTQJ1J;W5S2E<L=RZM3T>Q4Q|same >=7Q0LUM<Q=Q3M4V
    same for=6Q?K0XAM8MCTDJ9J@TBJEQFTGQINJSLMKMOPNSRXSLXPUSQL1M;G5R2J=TZM3Q4E|same note=;W4M|same number=8M@NFMLVNM=X4M
    same thing=7N8M@RFTLSNMSLUR3R4M|same to=7R8R9R3Q4K|same with=6T7RAK8SCMFL3T>S4L|sandbox=XW3R|saturday=WN2S|save=7Q8Q:Q2M4Q
    saved=1R2N|saved my=1Q|savepoint=6L?L7Z0TAM8iCIDM9L@KBLELFKGMIMNMRGSLUGWMQa1K2M<T=G3a4S|savepoint .=0L<T3L4S
    savepoint >=7SFNQQ2M<W3M4Q|savepoint ?=1Q<Q3L4U|savepoint JOB=7K8RQM1L2X<I3R4V|savepoint all=3V4K|savepoint and=0M8M<L3W4P
    savepoint as=7S3M4N|savepoint before=7L8M3W|savepoint both=4Q|savepoint every=8TUM3M4Q|savepoint first=7Q8G3U4R
    savepoint for=7N8TQQ2L3N|savepoint from=8T3N|savepoint i=QS<Q4K|savepoint it=7J0M8Z1M=M3X4H
    savepoint of=7G0U8QCM@MFNRL1U2\<M=M3Q4T|savepoint on=7S8T3K4L|savepoint please=7R0M8S<R3M4L|savepoint so=7Q4M
    savepoint the=0N8Q3R|savepoint then=7M0N3X4K|savepoint this=7M0M8S2M<Q3T4L|savepoint to=0M8U4M|savepoint with=7R
    savepointed=8S1M2K<L3V4Q|savepoints=?M7M0QAM8LCM@MBLEMFLRLSNXNUKQw1L<M=L3[4M|savepoints >=@MQR2M3S|savepoints ?=QS
    savepoints are=QQ|savepoints could=|savepoints do=QT|savepoints does=QQ|savepoints exist=QS|savepoints for=3Q4Q
    savepoints have=|savepoints lying=|savepoints of=0T2V<N3U4M|saw=4Q|say=7M0Q8TBPFS1K2Q<M=S3L4Q|say >=FR4Q|say QUOTE=2S
    saying=7MCMIPSP1K;U2Q|saying QUOTE=SP;R4M|says=7L0Y@QLQOQUN1S2H3K|says :=0T1R2M=K3M4Q|says JOB=0U2M=M4Q
    """#
}
