// Made by .dev/intents.
extension IntentWeights {
  static let part3: StaticString = #"""
    its latest=0S3M|its log=FSSN3T4N|its logs=CQFZ|its memory=MT;Q|its metrics=GV|its most=<R|its name=UU2N|its operators=ES
    its own=2Q<M3Q4S|its parallelism=RM2W=T4M|its savepoints=QV2N3Q4N|its stack=DQ|its state=7PRQ1U2M<R3K|its status=R]1M=N3Q
    its time=KU|its timeline=FLS]3Q4L|its warnings=|its watermark=|itself=7M0MCY@NNPRKXT1Q<L=M4Q|itself >=CRNQ1S2N4M
    jakarta=WN2R=Q4L|january=2L4T|jenkins=6M0MRN2X|jira=2S4Q|jira for=2Q|jira ticket=2S4N
    job=6L7R0UAM8QCL@MBQFMGMHNIMNKRQXKUSVQWMYL1R;U5Q2C=MZN3X>V4R|job .=7M1M2M=U3Q|job :=7S4K
    job >=?S7Q0S8Q9P@LNLUMQQ1L2L<Q>R4M|job ?=0MSQ1S2M4Q|job JOB=7R0I8N@SRV2V<Q=K3L4M|job and=9R4M|job called=0Q
    job for=0R2M3Q>Q4N|job i=0RBRRM<S|job in=1Q2Q|job is=0T4L|job named=>P|job on=7L0W8P2J3T>N|job please=7R8NHMUR5R3M
    job since=|job that=7S0MVQ;T2M3P|job to=0U2M|job we=0MUR2R|job with=0N8SUT1R2M<L=M4P|job without=UP3M4Q|jobmaster=0Q
    jobs=7L0IANCJ@MEMFQGMRLSLTVXIUeV\WYYJ1J2C<M=MZL3X>L4Y|jobs .=0NVMWQ1M<M3R4S|jobs >=7M0STQUTWQ1N;Q2M<F3S|jobs ?=
    jobs and=0T3M4K|jobs are=USWU3L|jobs back=<M3S|jobs but=7M0S3R4M|jobs do=US|jobs except=6Q<S=M|jobs for=UQ3R
    jobs have=UQVS|jobs in=UMWS|jobs lag=|jobs lagging=<R|jobs not=3Q|jobs on=7S0L8QBRFTXLUHVL1T2K<X=S3L>M4K|jobs only=<P
    jobs please=UYVM1N<M|jobs running=|jobs since=TR|jobs that=0MULVQWQ2L3T4R|jobs to=UM3Q|jobs we=0S3N4N
    jobs with=0MUTWQ2M<L4T|joke=7S1Q4M|joking=0Q1S2L|jonas=0TIP2M|just=6R?N7V0JDNEMFQLRPSNMSXTRVVWUQR1K;M2G<Q=Q3E>N4J
    just a=9RGQRN=Q3Q|just asking=1R|just back=WQ|just came=WP|just cancel=7T0U1N2N4J|just got=NQTRUM|just kidding=7M0N1U4Q
    just kill=0R9Q2Q3N4M|just now=1R|just restart=0LCN1K2S<Y4L|just show=0L@RBQFSMPRU1L3N4K|just so=7N1X2M=M4Q
    just take=8T1M3Q4L|just tell=CS9NPRRQ1L|just the=7M0LFWLVPQSLTMVQWU1N2L=Q3M4L|just want=AQRQ|k=0KRSTPUQ2M=U3M4K
    kafka=6Q0L:TUMVMWMYM1P;Q2Z<N3K|kafka >=|kafka and=:R|kafka broker=|kafka team=;P|kafka topic=:Q2T
    keep=7M0U8LCU9LIQRL1W;Q=Q3G4Q|keep JOB=7N0R1Q3M|keep a=7W0M3M4L|keep bouncing=|keep dying=CQ|keep falling=CQ
    keep it=7J0U1U=M3N|keep restarting=2S4M|keep up=0MCR2M=U4M|keep your=2M<Q4P|keeping=RM=Q|keeps=7MCXDRFP2J3M
    keeps asking=1R|keeps bouncing=|keeps failing=CQ|keeps falling=|kept=3L4T|key=2T|keyboard=2N4S|keyboard than=|keys=UM2V
    kick=0Q2L<V=M|kidding=7K0L1W4S|kidding >=0M1U4M|kidding do=1Q4P|kill=6K?M7d0\8MCMFMRLSMUG1M;M<K=I3W4X
    kill JOB=7V0S9MXQ1S2J=M3R4N|kill all=7RUL3S4N|kill everything=UM2N3V4Q|kill it=7\9S1L2Q<M=M4J|kill that=7U3N
    kill the=7Q0T2R=N3M|kill this=7V4M|killed=?M7TCU9LRMSRUM1Q2M<M=K3T4Q|killed JOB=?N7XCQ9M=N|killed it=CU4M
    killing=7Z9L1M<N=L4S|killing JOB=7Q9M2N4T|killing it=7R2R|kim=2P|kind=0M8QRT1Q2K3Q4K|kind as=8P|kind of=1Q
    kindly=6J0NCW9P@MBTFRNLSNURQW1K2R4F|kindly restart=0R2M<N3R|kindly show=|kindly tell=|knock=7S2M=Q4N
    know=6T7S8MCR9NBLIQRRSPXQUMQT5Q2K4G|know .=1T4N|know >=0P1T3Q4L|know about=6UCRQQ1M4M|know the=7P0R1N5Q2M<P
    know what=1M2Q=Q|know whether=7R0MIQ|know why=|known=6P0Q2V4J|known problem=6Q|knows=6QCQ|kubectl=2T|kubectl delete=
    kubernetes=0K2W|kudos=4R|kudos to=4R|lab=2P|lag=6M?N7M0TAM8MCK9M@MBMEMFKGLHMILLMMNNrRISMUV1N;Q5U<J=L3R4T|lag >=0QNP2L4S
    lag ?=NTRN3R|lag above=UP4Q|lag and=NK5Y3L4P|lag by=|lag goes=2T4N|lag is=UP4P|lag more=|lag of=GMNX2Q3T4N
    lag on=0XCMNQ2J4Q|lag over=NQUQ4R|lagging=0LCRBNNRRJUS2M<P=Q3R4S|lagging >=RM4T|lagging ?=NQRM4P|lagging by=CMUQ3Q
    lagging more=CR<Q=Q3P4M|lagos=3Q|lags=7L0N1M;P4U|lags more=2R4M|laptop=0K2T<M=Q|large=HQ2R4M
    last=6G?L0KAL8MCLDM9M@UBLEKFXGTHQISJTLRKSMSOVPSRJSRTXXMUGVMWLQM;M5V2J=IZM
    last NUMBER=6J7T0RCL9N@JEMFSGRISJRLPKPMSOUPRNMRMSTTVUK1L5W2F<J=M3T4E|last checkpoint=@SSM5Q|last commit=2S
    last complete=@R|last half=GPJR2N|last hour=0L@MFSGRIQJMKQOQPQNRSUTQ1M2L3Q4L|last month=SL2R4S|last night=CQSMXP1M4U
    last quarter=HQ3N|last savepoint=0P<U4L|last thing=2P<M4S|last time=0Q9Q1T2N4K|last week=0M1W2R<N4N|last year=2P4Q
    late=7L0JCRNZRH1N;Q2T4R|late .=|late >=2S<P4M|later=1Q2S<N4M|latest=7M8LSYQR2L<T=K3R4M|latest >=<Q|latest NUMBER=FQ<Q3P4L
    latest savepoint=7M0Q8LQS<S3Q|laughed=1T2K4Q|launch=0TBQUL2M>Q4M|launch FILE=>R|launched=0PBS4L|lead=0R8P|least=4R
    leave=6L7M0SRNSNUM1[;S=M3M4Q|leave JOB=0J8QFQ2I<R=S3X4L|leave a=0V1M;S2N4L|leave it=7L1_5P2J=K3L4U
    left=?L7R0MEPRMSUXUUNYQ1M2P<N3M4R|left >=4Q|left ?=YQ|left on=?LSUXU2M|legal=7Q0MRQ1M2K<T=M4S|legal has=2M<R4Q|legal is=RQ
    lena=8S9P;Q2M=M4Q|less=0N=V|let=?M7I0Q8RCL9W@SBPEQRL1P2M<J=P3L4T|let JOB=9V2M=M4S|let it=7L0P8Q9R1R2Q<N3M4L
    let me=CM9L@RBQEQFQRMSQ1M5P3R4N|let us=7N0Q1R=R3N|letter=2T|life=7M<S4Q|lift=6T|lift the=6R2Q4M
    like=?M7KAN8NCL@UBQEQGRHQIQLQMQRMSQUR1J;M=L3L|like >=EQ1Q4N|like ?=MQ|like JOB=0R2M<M4W|like a=0L8R@RLQ2N4R|like in=2R
    like that=7PRLSR<U4M|like the=CN@R=R|like to=?N0K8M9RBQEQFQGQIQRSXQQQ1L=L3M4I|limerick=2T|limerick about=2T
    line=0LCRSQ1S4S|line QUOTE=1R<Q|line in=1R2P4K|line says=|lines=0Q9M:RFeRMSMUM1M2L<N=L3U|lines >=0S:QFQUM3R4M|lines JOB=FP
    lines containing=|lines from=FQ|lines in=|lines mentioning=|lines of=FW4M|lines that=FM4R|lines will=FQ|lines with=FT
    lisbon=2S|list=7M0HERFMU\VXWVYUQX1H2J<M3J4J|list >=2Q|list all=US3N|list every=UQVQQQ3L|list everything=UQWQ3N4M
    list its=EQQQ|list jobs=4P|list me=|list of=UQ|list the=0MURVQWRYQQR1M2M4L|list them=2R|list whatever=VQ|literally=7N0Q4Q
    little=0Q1Q2M|live=7NCMRS;Q2K=R3M|lives=7N8MUS4S|lives on=US|living=US|load=1M2N4R|loaded=1Q<Q4K|locked=<Q
    log=?N7L0S9MBMEMFiGMRLSKUM1U<K=L3U|log >=0RFS2L3R|log ?=3Q|log any=|log for=FR|log from=0QFQ4N|log in=3Q4P|log last=
    log line=CR1N4Q|log lines=0S3Q|log of=DQFS1U4L|log please=|log says=0Q1Q4M|log since=FQ|log-archiver=7M0N1J<N=M4`
    log-archiver .=4Q|logged=F[RKSM3U4N|logged >=|logged by=FQ|logged in=FQ3Q|logged over=FR|logged since=FQ|logging=CJFdRKSM
    logs=6N?N7M0]8MCRDM9N@MFnGNRLSMULVM1K5N<M=K3Y4K|logs .=FQ|logs >=0WFQ2K4S|logs ?=FU|logs JOB=0NFR|logs for=FSGM2M3V4M
    logs from=FQ|logs last=|logs of=0[EMFSVM2T3T4I|logs please=0R4R|logs since=|lol=0L1Z2I=N4Q|lol .=|lol >=0M1R|long=7S0MRR<Q
    long does=4R|long has=RS|longer=6R7T2Q=L|look=0LAM8NCP9N@VEQFSGQLRNPRRUM1M<N=K3M|look >=RT2P|look at=CR@QEQGQLR2L=M4M
    look for=@SFR4M|look like=BQEQ4Q|looked=1P4Q|looking=CNMQ1U;Q<N4L|looking >=1Q|looking at=|looking into=1R4M
    looks=0Q1N2M=U3R|looks at=2N=Q|looks fine=0M9S<R=S4L|looks good=7L9S3T4L|looks like=1Q2R4M|loop=UT2N<N|lose=7V9PKR2M<L
    lose the=|loses=9R2M3P|losing=9R1S2M<K3R4Q|losing its=1S|lost=8Q9R2L<Q=I>P4Q|lost the=<R4Q|lot=0MUQVQ1R2L4L|lot >=UR3P4M
    love=1Q|love to=|lovely=0MRS1S2M=N3M4R|lower=UV2L4L|lunch=6R7N8QRM1S2R3M|lunch >=6R1S4H|lying=QR|lying around=QR
    machine=7P0NLQ2S4N|machines==R|mad=|made=?SEURM2M=M4Q|made faster=?R|made of=EU|mail=?P7R0QCN9LFMLQ1J2[4L|mail from==Q
    mail that=2T4M|mail the=2S|mail to=2Q|main=0N2R|maintenance=6P0N8QXQUL2L3T|maintenance >=6P3P4M|maintenance mode=2Q
    make=6R?T7J0RAN8TCL9L@MBMENFVGQIMLRMRORTNQM1F5N<I=\ZM3Q|make JOB=6M?Q0V2T=K4M|make a=8Y;Q2M=M3R4J
    make it=6T?S0R8MFVRSSQ1M2L<M=S3N4H|make me=0Q8R4L|make sure=7M1K2S3L4V|make that=6Q7M0J8MFSGRLSMRORNQTNUQ1M2H<L=V3L4Y
    make this=6N8NFN=T4S|makes=?N7R1M2L3S4T|making=?R7M8RCQ2N4P|making JOB=?RCQ|management=0N4Q|manager=7Q0U=N4J
    manager that=2Q|managers=XR|manila==Q4N|many=?MANCMBMENFNHSOVPWNRXT1K5Q=U3K4M|many free=XR|many partitions=2R|many pods=2P
    many records=HTOSRM5R2L|many restarts=PXRN4M|many seconds=NVRL2M|many slots=XRYQ2M|many times=PTRM2N4R
    many workers=XR2M=P3M|map=NSRL2M4M|maps=|maps team=|march=4R|marco=0W1M2M4L|marek=0PRR1Q;L=Q4K|maria=RQ2R<M4R
    marked=0LAR2M3Y4M|marked ones=0LAQ2N3X4M|marketing=0RGPSQ<R4L|marta=0RRR1N2T4K|masks=ZQ|match=9P|matching=0SFR1N4M
    matching job=0T1N|mate=FU1P2N<N4L|matter=CT3T4L|matter with=CT3Q|may=7P0R9Q1M4Q|may cancel=4P|may i=
    maybe=7N0bFM1M2M<L=J3M4W|maybe i=|maybe we=0Y4J|mb=<U4M|mb >=|mb memory=|mb of=<S4N
    me=6J?R7I0L8LCPDQ9I@QBRESHQLLPRRTSQXQUPVRWRQM=K3L>M4N|me .=7MCQ1Q3N4Q|me :=2Q4Q|me >=7Q0KAQCS9SRMSNUQ=P3N|me ?=7Q8Q1U2M
    me JOB=0PBR1N|me NUMBER=0M2S|me a=7Q0L8R:QUR1J2X=M3M|me about=XQ<P|me again=2X<L3M|me all=USVQWQYR3I|me and=BQ4R
    me do=<U4M|me every=DQURQQ2K=Q3L4Q|me everything=UTVP3K|me for=|me how=?NBQOPPSRR1M2M3T4M|me i=BR1N2R4P|me in=2R<P4N
    me it=<P|me its=7M0MCMDP9M@TERFQGPHQIQJRRQUL1K2M<M=L3S4R|me just=1Q|me more=XQ4Q|me on=XQ|me please=CM9Q=Q3Q
    me see=CM@RBPFQSRUQ3S4J|me the=6N?M7M0T8MCQBQERFLGQHPNLSTUMVRWMQM1K<LZQ3S4Q|me through=CSSR1N|me to=7M0LRP1U;Q2M=M3N4T
    me up=2Q|me what=?R7TCMBNEQFSWR1M2L=Q3L|me whatever=VP|me whether=RS4M|me which=?Q|me who=|me why=CWDQ3Q4L|me would==Q
    me your=2R|mean=7UCM9SBMFNNRRRSM1K2K=R3M4R|mean >=7R9VFNNRRQ2M4K|mean JOB=7U<P=P4K|means=9N4R
    meant=?P0M8MCQBRFTIMMRNLRRSN1K2K=T|meant >=6S7T0QCN9MBMFQMTRR<M=M4M|meant JOB=6L?Q7JANCT9Q@RBMERFVNMQQ1L<T=J
    meant NUMBER=FN<N=X4N|meant for=2N=S|meeting=0LTQ1V2T4K|meeting what=TQ|meetings=2R|memory=7N0R8LFMMoNNRLUM1M;Q2K<Q=M3L4K
    memory >=0SMS<P4M|memory ?=MU|memory is=BQ|memory this=0R|memory too=MS|memory_mb=<R|memory_mb NUMBER=<R|mention=?PFX1N4K
    mentioning=|merely=4Q|merge=2U4M|mess=|mess and=RP|message=4T|messages=FR|messing=SR|messing with=SR|metric=@MIPJQPR5R
    metrics=EMFJGiIQLN1N5Q2K=N3R4K|metrics >=GVIQ4M|metrics for=GW4N|metrics of=FNGW4N|middle=0Q2M|middle of=0Q2M
    midnight=7LFMSPTQUNVS=Q4Q|midnight >=7LSQTQ2R4Q|might=?T0R1N2K4R|migration=6Q|migration >=|million=1Q=P
    min=6RFQGRIRLSKQNUSLUS2N<M=I4I|min >=FLGSISLSKQSMUT5Q=M3N4L|min ?=|min reason=|mind=7TCQ2I<Q=M3Q4Q|mind >=7M1W3M4Q
    mind leave=4Q|mind the=RQ4L|mind what=7S8Q9Q1L<R4I|mine=1Q2Q3M|mins=|mins >=|minute=US1M2K=Q3Q|minute >=CMUP2L3R|minute ?=
    minute except=CR=Q|minutes=6S?N7M8M9L@MENFTGQHPISJQLQMQOQNTRMUQ;N5Q<K=L4I|minutes .=BPLP2Q4M|minutes :=RP2M4Q
    minutes >=7N0SGQIWLMOTNVSM1M2M<M=K3Q4L|minutes ?=HPJQRNTQ5Q|minutes ago=2M4R|minutes and=WQ=Q4M|minutes behind=CRUR2L=T3N
    minutes i=MT2Q=N4M|minutes of=FSSR|minutes please=LTNN|minutes reason=6R|minutes restart=2T<N4M|misread=EM1M=Q4T
    misread the=EM1M=Q4S|missing=1N<P4Q|mistake=6Q9TQQ1T2M<Q=L4I|mode=0M9N1N2T3N4S|mode and=2P|model=0M;R2Q4K|model team=
    moment=0MNQRTUT2T<K=M4M|moment >=NRRRUS2I|moment ?=NPRQUQ2M|monday=0M8M9NMP;S2W<N=M|monday >=8M1U;T2P=M4N
    money=?Q7Q0S=R3N4M|money >=<P4Q|monitor=1S4M|month=?Q7QSL1M2U=P4T|month >=7Q2R|month end==Q
    more=?U7S0Y8LEMFLRLSMXQUUVMWMQN1L5N<Q=R3R>R4J|more .=NQ1Q=R4M|more >=7S9P1M2M<S|more for=2Q=V4J
    more parallelism=?Q0Y2M<M=J|more slots=0T2M=Q4L|more than=CQUX2M=L3Q4M|more to=2M=R|more workers=0U4M
    morning=0L8MCM9MUPVQWY;Q<S=L|morning !=|morning .=7QUP2Q|morning >=1S<R|morning ?=WP|morning all=WQ|morning and=FQ<Q4M
    most=FQ<R=M4Q|most recent=FQ<R|move=NQ;P2V3M|move JOB=2S|move this=2R|moved=7R9QMP2K=K4R|moving=4M
    much=6M?MAQBQENFPIRJNLTKSMTRJSMXN5Q=Q3M4K|much >=2N4R|much cpu=LV|much heap=MV|much memory=BQMR|much of=KQ5P|must=7M0U3N
    must be=2N4T|must not=0L1R;P4Q|mute=6\2K=M3S|mute JOB=6R2M3R4R|mute all=3Q|mute it=6S|mute this=6R
    my=6Q0L8M9QBMEMFMOQXQUM1U;M2Z<N=L3J4U|my JOB=1R|my boss=0QRQ2L=P|my coffee=|my colleague=7Q0U1L<Q4J|my dead=4R
    my desk=0Q2L|my head=4Q|my keyboard=4P|my laptop=0M2S<M=Q4M|my manager=7R0R2M4L|my mind=7R1Q2N3P4L|my neck=
    my predecessor=1Q=P|my shift=|myself=1T2L<N=L4T|myself >=1U=L|n=0IAT@MFUGMNURIUQ2M=K3]4M|nah=7J0MFS1T=Q4T|nairobi=
    name=7L0LU_1L2X<M=M3M>W4K|name >=UX1N|name ?=UU|name it=>R|named=>P|namespace=2S|namespace >=2R|near=4P|nearly=9M1S2R
    nearly cancelled=1R4N|nearly full=|neck=|need=?L7RAN8KDU9L@MGQJRRRSQUMQQ1K;M2M3Q|need a=7M0MJQRV1L;M2T4P|need it=7R8R1L4Q
    need that=4S|need the=DV@MBQGQSQQQ5Q2L=M3S4L|need to=?N7N8NCQ9NLQXQUN1W2R<L=N4I|needed=7T1X2M<M=M3L4Q|needed >=7Q1S2M=M4R
    needs=0W8M9QRMWQYQ1M;Q2M<M3M4R|needs NUMBER=0G=V4U|needs a=0V2M=M4Q|needs it=7Q0M4Q|needs more=0Q|needs the=0M=M4R
    needs to=7N2M=T|neither=0E8SBR1\2M<I3L4S|nervous=8P4M|network=8P1S<L3S4K|network team=1Q|never=6K7L0J9IRU1^2R3J4S
    never ask=1M2U4N|never mind=7RCQRP2L<Q3L|never said=1T|nevermind=0MFN1]4L|new=7Q0S8WCNEURMXMULWMYTQM;P2L<L=R3K4L
    new JOB=0S2S4K|new colleague=EQ|new here=|new kafka=|new on=EQYQ|newest=XNQU2R<R3N4L|newest NUMBER=<Q|newest flink=XN2Q
    newest savepoint=QU4M|next=6Q7MAW8L9MBQRR1L2T<L=M4S|next sprint=4Q|next to=0LAWBQ2M|next week=0S2M4L|nice=4Q
    night=?R7M8MSM1V;P2R=P3M|night .=<P4M|night >=1S2S=Q4I|night ?=CMSMVQ2Q4Q|night at=2S4M|night shift=1Q;P2L<Q3N4Q
    no=?M0GASCN9T@QBMESFQGQINNMRRSLXLULVKWMYM1[;L2M=U3H>T4T|no .=7MEP2P|no :=<Q=R4L|no >=9M1S2M4Q|no JOB=6NFMRQ1N2U<L=L4U
    no NUMBER=6LFM1M2M=\4R|no cancel=7M1M4U|no circumstances=7N1T2N4Q|no confirmation=1N2X<M4K|no do=8U<R=M3M4L
    no drain=9Q1M4Q|no forget=1S<M=N|no i=7S0QCM9R@LBMEQFTRRQM2M<N=J3T4I|no leave=7N1T=M|no longer=2R=L4R|no make==V4L
    no more=0RFQUM2M<R=K4R|no need=8LLQ1V2Q<M|no no=6P7R0N8Q9MFMGQRN1T=L|no not=0S9T@UFJGQRM1N4K|no old=<Q|no reason=4S
    no restart=1S<K4Q|no savepoint=7R8M1R<Q|no scaling=4R|no scratch=1L<R=Q|no sorry=ETFLRSQU2M=Q3M4L|no state=<Q
    no the=7M0N9MFWRS<T=L4M|no wait=6R7Q0NCT9UEMFSMPRL1Q;M2I=S4F|nobody=7S0K1\2N<L3K4Q|nobody asked=4R|nobody has=1M2R4Q
    nobody is=1Q2M|nobody needs=7U2N4M|nobody reads=7R9Q|node=7N0K8Q2V3M4N|noise=1R4N|none=CR2M<R3N|none of=|nonsense=<Q=T4M
    noon=7M0Q8QCQ1P2S<L4J|noon >=0L1R2R<N3P4K|noon and=8P2N|nope=6NXQ1Q2M<W=K4Q|nor=0M8SBQ1U<I3M
    not=6Q?L7N8QCT@RBSFQHNIQLMKNOMPPNQSNUHVNWTYN1W;R5M2I<L3G>M4S|not .=7L0MBQ1M2U4M|not >=7N0M9MRS1T<L=L4W
    not JOB=6M7U0QCQ9XBRRL1I2L<U3Q4E|not NUMBER=0M<Z=P4L|not a=7S8QSQ1M4K|not actually=7U9R=P4H|not agree==P4Q|not ask=1R2T4I
    not asking=CRFPJQ4M|not be=6P0U1S;P<M=J|not believe=1N|not cancel=7F0G8V9ZPR1T2J<Y3M4B|not care=7P4M|not change==Q
    not do=7P0MRM1V=M3Q|not doing=1R4M|not drain=7X0M8Q9G1S2L4N|not enough=FR|not even=1R|not for=8Q4Q|not get=2P4P
    not getting==Q|not going=1Q|not have=1M4S|not healthy=ULWV3Q|not help=1M2R|not i=1S|not it=7M1Q2R<Q3N|not just=7M0S9Q1L
    not keep=0MCR2M=U4M|not kill=7I9Q4U|not me=1Q|not mean=6PRQ|not need=7T1M|not now=RP1N4R|not ok=;M<M4T|not on=4Q
    not really=|not restart=6PCRFURPQQ1X;R2J<B=R3L4H|not run=7M3R4R|not running=4R|not scale=?Q0IMQ1S2L<T|not stop=7L0M8S1Q4Q
    not sure=0Z4J|not take=8G1X4R|not tell=BP2S4M|not that=6L8MCU9L@SBMERRRQT<L4K|not the=7S0MBQFMGQ=M3L4U|not this=7Q<Q=R
    not to=0R1N2M=S3R4L|not touch=7N0MAQ8N@QIQWM1Q;Q2M=S4N|not trust=0QCRMP4L|not want=7Q8K9S2Q4K|not you=CN1Q2S
    note=6L7K0U8MCM9MFNRM1J;g2H<M=J3^4R|note :=0K;S2N3T4R|note QUOTE=;R3T4K|note for=;S4L|note here=;T4N
    note on=6N7M0Y8N1M;Q<N=M3W4Q|note to=0S;Q|nothing=7J0JDQXQVQ1Z5Q2J=R3I4U|nothing .=1R<N4M|nothing >=0M9M1P3L4T
    nothing else=8RDRNQ1M4M|nothing for=4Q|nothing to=1V4L|noticed=?P1M4R
    now=6K?K7Q0LAT8UDL9PIPLNKRMQOMPPNVRRXIUQVRWPYLQL1K;L5P<QZM>M4K|now !=0Q|now .=7M0L9S=K3R4P|now :=
    now >=6Q7N8SCL9MBMFMPQNQRVXMUQ1T2L<Q=R4L|now ?=7LCL9QRVQQ2M<Q3L4M|now JOB=7IAT8QCM9L@UBMEVFPNTRL2P<J=Q3L4R
    now cancel=7\2M3S4G|now compare=AQ|now do=7S8M9T<R=Q4M|now for=8NFLKTNSTR2M<U=R4L|now in=|now its=EQ3Q|now kill=7S
    now on=0M2V<L=Q|now please=9P=S4L|now restart=2N<R3Q4M|now scale=2M=T4N|now so=2N<S4N|now stop=7X0S1N4I
    now that=7M8N@NBT2N<L=Q3N4T|now the=6N7J0M8QCQ9RBTGTIMLUMVNJRLSMUQWM5S2K=G3S|null=;R2R4L|nullpointerexception=FURN
    nullpointerexception in=FR|number=7M0U8LCN@MFMHRLVPURM2M=W4J|numbers=0MCPEMFLGYIMKQ2R=MZR4L|numbers >=EMGS4N|numbers ?=ZR
    numbers for=FMGTKQ3Q|o'clock=0M;P2Q3N|obviously=7P<Q|october=<Q|of=6E7LAKCM9LBSEUFMGVHTIMKRMNPVRLSQXQWMQR1K;J5Q<LZR3Q
    of >=ETQS2M3N|of ?=CRETRMSM|of JOB=6K?R7C0IAN8SCMDQ9M@WBTEPFSGQHPLRMQPTNSRTTLXMULVNWNQR1Q;M5S<F=KZL
    of NUMBER=0KFMGTSQUM2S<S4P|of RUNNER=0LXWUL2R|of a=7N0Q1T4L|of all=8Q@MSQUS1N2M=M3V4M|of an=FRGMHQIQ=Q3L|of both=FJ3[
    of cancelling=7Q8Q2P|of course=7V1M|of draining=9T|of each=0N8M3U4N|of every=0L8NUT2K3W|of everything=SMTT2N
    of it=6N?P7L0G8SEQFMJQSRUUQQ1K2W=L3R4J|of its=7V0M8RFLKS2J3Q|of lag=4Q|of logs=FQ|of memory=2M<Z4K|of my=2Q
    of our=0MWQ=MZW|of ours=2MZS|of parallelism=0N<N=R|of that=8RFNSR2M=T3M4M
    of the=7I0TAL8MCS9QBRELFYHQRUSMUJVQWMYTQS1K2R<K=L3L|of them=0QARCMUU1T2J<P3L4Q|of these=UMVR<Q|of things=1V2L4Q
    of this=?S7Q0L8UCMBQEQSQ1M5R2I<M4M|of those=8NFLSNUR2M<R=Q3X4M|of time=KQ|of us==N4S|of user-events=4P|of what=2R=S4L
    off=7Q0MCM9SFLNQRLSQUMQN1S;R<W=T3L4L|off .=SP|off >=0Q9Q2M|off JOB=2K=U3Q|off again=6Q|off its=<Q|off on=4R
    off the=7Q0MFNNQ1M2T=M4Q|off to=1P|off until=;Q|off what=9R|off whatever=9Q|office=1M2Q4S|offsets=2Q|often=PQRNSQ4R
    oh=7T0Q9MRL1T;Q2I<S3L4S|oh brilliant=1Q|oh no=7MFN<T|oh sure=0Q1M4R|ok=7Q9Q@REMIMNSRVUKWNQM1S;M2L<Q=Q3I4R|ok .=7K8RRS3R4M
    ok >=RQ1M=M4V|ok ?=7N@TRS4Q|ok and=7NFPRQUP2RZP3M4K|ok bring=<Q|ok do=7Q0S8L1K<K=W|ok double==R|ok i=4N
    ok now=7Q9MFUNRRN<M|ok restart=0M1M<V3Q4L|ok scale=2M=R|ok so=CP2M4T|ok thanks=1P|ok then=7N8U9M1S2T<T3G4G
    okay=7Q0M8SOQRQ1L5N2M=Q3K4T|old=0M8R@MRM5Q2R<T=Q3K4P|old runbook=1R|old savepoints=QL2Y4N|old state=<V4L|older=2R
    oldest=2S|oldest savepoint=2R|olga=4P|on=6M?Q7N0JAH8SDK9H:N@LEKFKHQIRKQMQRQSRTQXMVPW[QL1M;X5K2Q<QZL3M>V4Q|on .=FR=Q
    on >=7Q8QBQFQRR1M2N<M=Q3M|on ?=CQBPRRXQYP2N|on JOB=6Q?R7I0PAN8LCMDM9M@RBLEMFKGRHSIXMQPPNSRQTMUMWM;[5Q2J<F3L
    on NUMBER=7M0P8MLQ2M<Q=T3V4K|on RUNNER=8S9QBPNNSMXJUSVVYLQN2C<U3V>V4M|on a=7P1Q4P|on across=TQ|on all=UMWS|on at=RP
    on black=2Q=N4Q|on call=2S<R=Q4M|on cancel=2M4Q|on dataflow=WS2L>P|on earth=CT|on fire=ULWY2L|on flink=0QUQ>N4P
    on for=WQQQ2N|on friday=7N0N1N;R2T|on how=?S4M|on it=6Q0J8PCM9MSRUQWN1T;V2K<L3S4K|on its=0M@MRP2R4T|on monday=MPSP1N;R=M4S
    on my=1T2L4N|on our=|on second=7Q8Q1T2M4N|on shift=TQWQ|on spark=0MRMUPVQ1T<Q3N>R4M|on sunday=1M4R|on that=US4Q
    on the=?Q7S8R9N@NBMEPIMSQXKUUVMWS1Q;M<K=N3L4P|on then=0Q1M2M<U3M|on these=|on this=7M0U8PCSFQKQMRRM1M;Q2L<K3L4M|on us=RP
    on with=ST1Q4M|on you=2S4N|on-call=7M0TQQ1N2U=M4M|onboarding=UP|once=7M8M9LNQUM1K2[<T=J3S>R|once >=2L<Q=T4M|once JOB=2W4L
    once it=2Q=Q3K4Q|once more=7M0LNQ2M<Y>R4M|once the=0R2V<L=M3N|ones=7M0J8LCM9M@TBMEMLNMMNMRKXKU_VZWWQS1M2H=K3Y
    ones >=0KAQ8NUTVUWQ2L<Q4N|ones ?=UV|ones are=VMWP4R|ones have=UMVS|ones on=XMUMVRWU|ones please=UQ|ones that=FQWQ4N
    ones with=FRUN=N4Q|only=6L?M7U0G8SDM9S@KBMEMFUGMLMMMOSRRSYTNXIUSVUW[QS1I2J<J=QZV3D>M4K|only :=7Q=Q3R4L
    only >=7JSQXMUSWQQV1N2M<P|only JOB=7T9TFIRMST<Q=U3J4N|only a=7R8QUN=M3Q|only asking=<Q4M|only do=3R|only errors=FQ
    only from=FQ|only lines=|only please=7R9N|only show=7S=R4M|only take=8SCS1L4N|only the=7N0M9YFTOURTVW1M2J=K3M4K
    only those=FRSMVRWS4M|only want=0NFPJQRS1L4M|only warnings=|oom=|oops=7M@RFM1M;S2N=T4S|oops wrong=7M@TRQ;S=M|open=FV1M2T4M
    open >=|open a=2V4L|opens=0Q8P2M=R|operator=0YCQEV2Q3L4F|operator graph=ER|operator is=CQEQ4N|operators=0MCMBNEkRM2R<M3M4I
    operators JOB=EQ|operators does=EP|operators in=ES|operators is=ES|operators of=EV|ops=7M0Q|ops told=4S|ops-12=7M4S
    ops-12 :=4Q|options=BY4K|or=6N?Q7L0W8MCQ9IIMKQRXSLXTUVVKWS1L2L<L=J3K4T|or JOB=0T8N3Q4Q|or NUMBER=0U2M=L|or are=?Q
    or did=XR2M4R|or is=RPXQ4Q|or not=RR|or rather=0N1R<M3M4R|order=0M1P2V<N|order >=0M1R2M4R|order NUMBER=2S|orders=:Q
    other=6M0V8MCT9S@LEMFRRRVM1L2L<R=K3S4P|other >=AR|other NUMBER=6M7R0WAK8M9UFQRTUM1N2L<S=J3V4I|others=3S|otherwise=4Q
    ought=0VCR1M2M4L|ought to=0VCR1M2M4L|our=0M8MCMOPUPVMYTQN<M=MZX3M4R|our jobs=TQWQZN|our pipeline=ZR|our pipelines=2MZX
    ours=2M<NZS4R|out=6M?R7U8R9LBMEQGMLSOINMRKSLXMUKVMWNQM1M5`<R=K3Q|out >=0M8QFM3V|out every=|out in=8P2K=S
    out of=?T7WEQFTGMOKSM1N5S2K=M3K4R|out on=@P2Q|out the=0MEQ2Q<Q|out to=0MLU1Q=M|out what=CRFN4P|out why=|outage=FS2Q3Q
    outage >=FR|outage and=|outage in=|outdated=8Q=Q4M|outofmemory=FV|outofmemory >=FS|outofmemory in=FR|outofmemoryerror=FU4N
    outofmemoryerror >=FQ|outofmemoryerror in=FQ|output=FU5U2M|over=6M7Q0I8MCR@KBMELFHHRIRJRLUMQOQNYRMXMUUVUWMQN1H5S2M<LZM
    over .=7RRQ2Q=N4M|over >=CQULVT2M=Q3R4M|over ?=CRULVR|over NUMBER=6M0NLNNPUa2S<M=K3M4K|over a=CMNTUP2M3R|over and=7N4S
    over from=SP4P|over my=2M4S|over on=VQ|over the=CM@MFIGQHRISJRLUMROQNUSPUM1M5T2H<N=S3J4L|over to=XN2Z4K|overnight=0TCQ<K
    overprovisioned=?XRI=R4M|override=2R|override :=2Q|oversized==R|overview=@QUU2M3L|own=7S<L4T|owner=7L1M2T4S|owns=SQ|p1=2Q
    page=0NRN2U=R3L|paged=0N|pager=2P=S4N|pagerduty=2W=M|paid=4P|parallel=0NRQ=T>Q4M
    parallelism=6L?T7K0ZAN8KCIDM9M@LBLELFKGMIMNMR[SLULQM1M;M5N<X=_3R>X4M|parallelism >=RM2T4R|parallelism ?=?QRQ
    parallelism NUMBER=0G8NRLUM1R<Z=K3Q>X4S|parallelism by=2M=S|parallelism does=RU|parallelism for=0Q2M=R3N|parallelism in=2Q
    parallelism is=RT=K4T|parallelism of=?L0S@N1M2T<S=S|parallelism please=2S|parallelism scale==Q|parallelism to=0R2R=L
    parallelism would=?WRM4M|parameters=?S|parcels=NQ4N|partition=7Q4M|partitions=0M2V|partitions >=2Q|partitions does=2R
    partitions to=|partner=|party=1N2L4U|pass=|password=0NXM2\|password for=2P|password of=2R|password that=2Q
    past=6N0L9MFWGRIQLRKRRLSVTWUM1M5R2I<M=L3M|past NUMBER=6M9NFTGSRMSQTU5R2L<M=L|past half=FR|past hour=FLLPKQNQSSTR
    past quarter=FR|paste=FQ2Q|pasted=7NOP1R2N|patch=8Q|paulo=0Q|pause=6J2\|pause JOB=|pavel=EQ4Q|payday=CQ2M=Q
    paying=0Q2N=R4N|payments=2U4N|payouts=2Q|payouts.v3=2Q4N|payouts.v3 >=2P|pays=4S|pdfs=RP<R|peak=0M2M=R3R4S
    pending=7MUQ2L4T|people=6P7M0NFMIQSRUM2R<N=P4Q|people are=|per=0M:SGMOWUN1Q5S|per second=OU5T|percent=US2Q<P=Q3M
    percent >=UQ|percent busy=UQ|perfect=1S4R|performance=?f@N2K4J|perhaps=FM4X|permission=2Q4Q|permissions=2R<M4S|person=1M4T
    petra=1R|phew=1S4Q|phew >=1R|phishing=4Q|phone=0QCQSQ1L2U<NZQ3M4L|phrase=4S|pick=7Q2S<L4R|picture=JQ4R|pin=;S3S4L
    pin a=;R3S4L|pipe=9R4M|pipeline=6M7L0XCM:VERXNUMQM1L2I<MZa3M|pipeline JOB=ZU4M|pipeline code=0T2LZR|pipeline in=:Q
    pipeline that=:S2L|pipelines=0LCNUMVSWRYM2IZ^|pipelines does=ZP|pipelines for=0M2NZT|pipelines masks=|pizza=NP1N2W4L
    pizzas=2V=M4L|pizzas for=2S|place=1M2S|plan=0L3M4W|planning=?Q0R2K4P|platform=UR2L4Q|platform team=4Q|play=0I1L2Y
    please=6Q7S0M8VDR9VFQGQJMLPKMOLPNNSSMTMUQVMYM1J5Q2I<Q=SZM3K4L|please .=6R7P0NAQ8LCM9R@QGTLNNSRMURQR5M=N4F
    please :=7Q8PUN3Q|please >=?PCQDT@SBSEQIQLQKNOMPNRSTNXMUQWQ1K;K<L=MZM>L4G|please ?=?M0S9Q@L1M2R<N>P4N
    please acknowledge=6Q|please and=|please bring=0S2L=P|please cancel=7R0MUN1L2N3S4U|please delete=
    please do=8PCR9LFR1U2M<M=N4R|please double=2Q=Q|please drain=0M9V2M4L|please give=2Q|please i=7QUP1L|please it=7Q2R4J
    please leave=1T|please let=5Q4P|please list=|please make=8V1K=R|please no=9N1R=Q|please restart=0TUM1K2Q3L4V
    please run=<T=M|please scale=0Q2T=M4L|please show=FQ|please start=2Q|please stop=1N4U|please submit=
    please take=0T8R1M2Q=L4N|please tell=|please the==Q3Q4L|please to=0M5Q2L<U=S4M|please we=8Q|plenty==Q|plug=7T9R2M4Q
    plug on=7W2N4M|pod=0K2T|pods=2X4N|pods are=2P|poem=8N2U|poem about=8N2U|point=0QCQES4J|point in=CQEQ2N|policy=2W4M
    polygon=;P4M|polygons=|poor=<P3M4Q|possible=FQ<Q|possible to=FQ<Q|possibly=0Q1M4S|possibly go=0Q1M4S|post=2U|post in=2S4N
    post-mortem=JQ|poster=1Q4Q|postgres=0K2T|postgres >=|postmortem=SQ4S|power=0M2M<W3R4L|predecessor=1P=P|premiere=2N=R
    present=RX4K|press=?P|pressure=FMI`RMUQ5Q4L|pressure >=IQ|pressure on=IT2P4N|pretend=2S|pretend you=
    preview=7T9PUM1M2L=V3V4J|preview do=7P3R|preview only=7Q2N=R3R4L|previous=RN2R3M4R|previous instructions=3M4Q
    prices=8N2SZP3Q4L|print=DQ2R3N|print the=|print your=2P|printed=FQ|printer=|priya=;Q2T4L|priya >=|priya is=
    problem=6VCVUKWS2M|process=9R3P4M|process what=9R|processing=7Q2Q4M|product=0S9Q2M4L|production=YQ1N2V4M|progress=
    progress >=|promised=2L=Q4Q|prompt=2U|prompt >=2T4M|prompt and=|prompt word=|provider=7R0N2P|pull=7W0LCN9M@QBRFSGRRN1N=N3M
    pull request=2S|pull the=7Y9N@P2K4Q|pull up=BREPFRGS2M3N4M|pulled=9R|purge=8M2S4Q|push=0M=U4M|push it==Q4M
    put=6M7S0RAX8PCN:QRNSMUM1M;S2L<K=X4K|put JOB=AV8M9QLP2Q<M=R|put a=0U2Q3Q4J|put it=8S:Q2J=X3L|put the=AQ;S4N
    quarter=0MFRGMHQIQ1M=V3L|quarter >==Q|quarter of=FRGNHQIQ2N=T3M4M|question=0M8NFM2Q=N4Z|question >=RQ|queue=0Q2Q=Q4L
    quick=0T8TGPMQRUUQ1N2I<J=S3M4I|quick >=0S8QMQUP<K|quicker=?S|quicker ?=?R|quickly=7N0S8QNQ|quiet=1Q2M=T4L|quota=4P
    quote=QP1R4N|rack=8QLQ4M|rain=0N2V4M|rain in=2U4M|raise=?RGMUU2T4I|raise JOB==S4M|raise it=0Q|raise its=?RGN2T=M
    raise the=UV2L4M|ran==M3R|ran out=3Q4L|rate=FIHMOXSMWN5X2U<Q4M|rates=7U4L|rather=6Q0LBNEPFSNMSQUR2Q<Q=L3L>S4L
    rather >=6SFQUT2M<R4K|rather not=2V=N4M|rather than=9Q|ravi=0S|re-run=0N<U4T|reachable=0PYQ2M|reached=4R
    read=0L8NCQ:TFQHQRS1M3M|read access=2Q|read the=CQ|reading=0L1Q2Q4Q|reads=0K:UNQRP1S2I3M|reads :=7N1Q4R
    reads QUOTE=0NRQ1S2N<Q=Q4J|reads from=|real=6R7T0Q9V1L2J=W3M|real >=7V0M8M9R1N2M<S=Q4R|really=7Q9SRT1I2L<P=S4M
    really do=7M9Q=S|reason=6Z?N7M0NC]1M<M=N3L|reason :=6X2S4K|reason to=4R|reboot=XM<W|reboot the=XM2T|recent=7P@QFQ<R4M
    recent checkpoints=@Q|recent savepoint=<S|reckons=0[=M4H|record=2Q|records=7N0MFJGLHWO`RMSM5V2R4K|records a=OT
    records are=HUOM2N|records in=FMHPOT|records per=GMOS5S|recovered=7M<M4V|red=0LUHWY2Q|redis=6P0K2T|reduce=2M=S
    reduce JOB=2M=Q|refrain=<M4W|refrain from=<M4W|refuse=CM4S|refuse to=CM4S|refused=FWUN4P|regex=0LFR1N2R|region=3Q
    registry=0M1Q2S<P3Q4I|registry is=1Q;M2Q3Q4J|regret==M4T|regulator=2Q=M|rejected=2M=L4W|release=8X1M2M=P3M4M
    release >=8Q2Q4M|remember=RQ4P|remind=4Q|remind me=4Q|remove=6S:Q1M2Q4M|rename=2^=M4J|rename JOB=2X=N4L|rename this=2T
    repeat=7VAK2Q|replaced=9Q2M3Q|replaced >=|replay=0R|replica=0M2Q|replicas=0RRR4N|repo=BPRM2V|repo >=2Q|report=RQSQXQUQ2L4N
    report >=0Q4L|request=0NCT1N|rerun=0LUJ1M;Q2Q<\=M3S|rerun JOB=2M<Z=N4M|rerun it=2S<P4M|rerun the=0N<S|reset=2R
    reset the=2Q|rest=0NIQYS1L3R4P|rest of=0NIQYS3R4M|restart=6L?J7H0\AMCM9I@MBMELFLGMIMMMPUNLRKSUTNXMULVGWL5M<i=F3\4b
    restart >=SR2J4R|restart JOB=6M?L7L0Q8L9MBNRMSQ1Q2Y<W=M3R4S|restart NUMBER=0W<M3J|restart a=4Q|restart all=0JUMVJ1R<U3R4R
    restart anything=|restart before=;Q|restart both=3T4M|restart daily-report=1M4R|restart every=0J1M2N<Y3R4L
    restart everything=0K1T<T3K4R|restart from=<S4M|restart it=7M0U9MSN1Q;M2X<R=M|restart log-archiver=4Q|restart loop=UT2M4M
    restart of=0LRM1R2U<T3N|restart that=0T1L2S<S4I|restart the=0RVM1M2R<S3U4J|restart them=0L1M<K3Z|restart this=0Q2N<V3P4J
    restart user-events=4Q|restarted=6N?M7JCM9L@MFLPWNNRKSRTMUQ1T2L<\=J3N4\|restarted .=0R|restarted >=0SPQ<N
    restarted ?=CNPQSS<U4J|restarted JOB=7K9M1W2R<T=M|restarted by=PQ1Q|restarted it=1N2Q4R|restarted more=UQ
    restarting=7R0JCRFQU\VKWL1Q2L<M=M3J4^|restarting >=7S0LCSFRUQVM2M3L|restarting ?=CMRRUQ|restarting JOB=CMRM2R4W
    restarting at=US2M|restarting it=1M4U|restarts=CR@MFNPcRLSLUQ1M2L=N3N4V|restarts >=|restarts ?=|restarts JOB=CQ@MPQ2M4T
    restarts has=PS|restore=QR2M<S|resume=7NFL2L<^=M3Q|resume JOB=0RFM2N<T=N3Q4L|resume it=<U4L|retention=|retry=1M4Z
    reveal=2P|revert=2Q|review=?WRM|rid=7V4M|rid of=7V4M|riders=0PCP2Q|riders in=CP
    right=?[7U0JCL9L@MBMENFMOQNRSMWSQR1J5M2M<P=Q3L4Q|right ?=?TCMRT2M4Q|right cancel=7R4M|right for=?U<Q4K
    right now=?M7M0L8QCMNSWTQM1K2S3M4R|right restart=<Q4N|rights=0MUN2V4Q|rights on=0M2U|rm=2U>M|rm -rf=2S>M|rn=RQVQWQ2M
    rn >=RQVQWQ2M|roll=6N0M8Q2R4T|roll back=2Q4S|rolled=;P|rolled back=|rollout=0C<\|room=?P7L0KLQ2U3P|room >=2T4M|room for=?P
    root=7MCS2U4M|round=0KRM1L2Q3U4Q|row=1L2Q<M4S|rubbish=7QOR|rule=4S|rules=;Q2P3N4Q|rules and=;Q2N4P|rumour=0M1R2M4R
    rumour has=4R|run=6K?R0KANCS9Q@NFMRRSMVMWLYQQM1M;N<Z=S3R>P|run :=7R9M2M=T|run >=7R9M1S2M<R=N|run FILE=0T2K<M4T
    run JOB=2M<U=T4K|run faster=|run it=2L<S3Q4R|run of=7U9S2N<N>P4L|run on=8RUS|run only=7K<Q=P3R|run this=7M2T<Q
    run with=BQRS2P<K=Q4M|runbook=0S8SCR9M1V2J=M3J|runbook says=7RCR1M<R=M3M|runner=0KCMRRXXUPWL1N2I<M3S>R4S|runner >=3Q
    runner RUNNER=XTULWN3R|runners=0KUHVTWVYd1M2I4L|runners are=YT|runners do=YS|runners have=YQ
    running=6M?L7UCK9U@NBTEMFNIMRZSMXMU[VHWJQM2H<N=R3X>M|running .=0S9QRQ4L|running >=0S8Q9MFNRQXQUS1Q2L3L4Q
    running ?=0SNRRVUQWM4K|running again=<T3N4Q|running and=FQNM3Q|running at=2Q|running flink=0S8Q3M4M|running job=3U
    running jobs=7U0M8QUGVMWR=T3R|running on=7Q0M9QXMURVMWL=M3U>M4S|running ones=US3Q|running please=1Q|running with=BW
    runs=0LUS2Q<M4Q|runs on=UQ2Q|rush=0V1T2J=T4G|rush is=0P2M=S|s=UQ4M|s3=8MQM2R4Q|safe=7U0M8PRM=R4M|safe to=7U0NRM=R4M
    safety=2S3N4L|safety checks=2S|said=8S9KBQEPRP1Y=L3J|said >=4R|said JOB=|said QUOTE=7R0RRQ1M2J|said no=EQ4R|said to=0M1W=M
    said we=1R4M|sake=7P1Q2M<R3M|salaries=4R|sale=2M=W3M|sales=2M4Q
    same=?I7RAK8RCM@LBHENFWJQLTKLMQNSRMSQVNWTQJ1J;W5S2E<L=RZM3U>Q4Q|same >=7Q0MUM<Q=Q3N4V
    same for=6Q?J0WAM8MCTDJ9K@SBJEQFTGRINJSLMKMOPNSRYSLXPUSQL1M;G5R2J=TZM3Q4E|same note=0N;W4M|same number=8M@NFMLVNM=X4M
    same thing=7N8M@SFTLSNMSLUR3R4M|same to=7R8R9R3Q4K|same with=6T7RAK8SCMFL3S>S4L|sandbox=XW3R|saturday=WN2S
    save=7Q8Q:Q2M3N4Q|saved=1R2N|saved my=1Q|savepoint=6L?L7[0TAM8iCIDM9L@KBLELFKGMIMNMRGSLXNUGVNWMQa1K2M<T=G3b4S
    savepoint .=0L<T3L4S|savepoint >=7SFNQR2M<X3N4Q|savepoint ?=1Q<Q3M4U|savepoint JOB=7K8SQM1L2X<J3R4V|savepoint all=3V4K
    savepoint and=0M8M<L3V4P|savepoint as=7S3N4N|savepoint before=7L8N3V|savepoint both=4Q|savepoint every=8TUM3M4Q
    savepoint first=7Q8H3U4R|savepoint for=7N8TQQ2L3M|savepoint from=8T3N|savepoint i=QS<Q4K|savepoint it=7J0M8Z1M=N3X4H
    savepoint of=7G0U8QCN@MFNRL1U2\<M=M3Q4T|savepoint on=7S8T3K4L|savepoint please=7S0M8S<R3M4L|savepoint so=7Q4M
    savepoint the=8Q3R|savepoint then=7M0N3X4L|savepoint this=7M0N8S2M<Q3T4L|savepoint to=0N8T4M|savepoint with=7Q
    savepointed=8R1M2L<L3U4Q|savepoints=?M7M0PAM8LCM@MBMEMFLRLSNXNUKQw1L<L=L3Z4M|savepoints >=@MQR2M3S|savepoints ?=QS
    savepoints are=QQ|savepoints could=|savepoints do=QT|savepoints does=QQ|savepoints exist=QR|savepoints for=3Q4P
    """#
}
