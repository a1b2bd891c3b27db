// Made by .dev/intents.
extension IntentWeights {
  static let part3: StaticString = #"""
    its checkpoints=0SCM@YBMFMRN3U|its config=BUEN3R|its configuration=B[SN3Q4M|its cpu=LX4N|its error=FR3R
    its errors=FWSN3M4S|its feet=CRRQ<Q|its graph=BMEV3Q|its heap=MT|its lag=0RFMNVRMUM5N2R3R4Q|its last=0R@PFMSQ5P3P
    its latest=0S3M|its log=FTSM3T4N|its logs=CQBMFZ|its most=<R|its name=UT2N|its operators=ES|its own=2Q<M3Q4S
    its parallelism=RM2W=T4M|its savepoints=QV2N3Q|its stack=DR|its state=7QRQ1U2M<R3K|its status=R]1M3Q4N|its time=KU5P
    its timeline=FLS]3Q4L|its warnings=RN3Q|itself=7M0MCY@NNQRKXS1Q<L=N4R|itself >=CRNQ1S2M4M|jakarta=2Q=Q4L|january=2M4S
    jenkins=6M0MRN2X|jira=2S4Q|jira for=2Q|jira ticket=2S4N|job=6L7R0UAM8QCL@MBQFMGMIMNNRPXKUSVQWMYL1R;U5P2C=MZN3W>U4R
    job .=7M1M2M=U3Q|job :=7S4K|job >=?S7Q0R8Q@LUMQR1L2L>R4M|job ?=0MSQ1R2M4Q|job JOB=7R0I8M@SRW2V<Q=K3L4M|job and=9R
    job called=0Q|job for=0RCN2M3Q>Q4N|job i=0RBRRM<T|job in=1Q2Q|job is=0T4L|job named=>P|job on=7L0W8P2J3T
    job please=7R8NHNUR5R3M|job that=7S0MVQ;T2M3Q|job to=0T2M|job we=0MUR2R|job with=8SUT1R2M<L=M4P|job without=UQ3M4Q
    jobmaster=0Q|jobs=7L0JCJ@MEMFQGMRLSLTVXIUeV\WXYK1I2C<M=MZM3X>L4Y|jobs .=0MVMWQ1M<M3R4S|jobs >=7M0STQUSWQ1M;Q2M<F3S
    jobs and=0T3M4K|jobs are=URWU3L|jobs but=7M0T3R4M|jobs do=US|jobs except=6Q<S=M|jobs for=UQ3R|jobs have=VS|jobs in=UMWR
    jobs lagging=<Q|jobs not=3Q|jobs on=7S0L8QBRFUXLUIVL1U2K<Y=S3L>M4K|jobs only=<P|jobs please=UYVM1M<M
    jobs that=0MUKVQWQ2L3T4R|jobs to=UM3R|jobs we=0S4M|jobs with=0MUSWP2M<L4T|joke=7R1Q4M|joking=0Q1S2M|jonas=0TIP2M
    just=6R?N7V0JDNEMFQLRPSNMSWTQVVWUQR1L;M2G<P=Q3D>N4J|just a=9RGQRN=Q|just asking=1R|just back=WQ|just came=WQ
    just cancel=7T0U2N4J|just got=NQTRUM|just kidding=7M0N1U4Q|just kill=0R9Q2Q4M|just now=1R|just restart=0LCN1K2S<X4M
    just show=0L@RBQFRMPRU1L4L|just so=7N1X2M=M4Q|just take=8T1M3Q4L|just tell=CS9NPRRQ1L|just the=7M0LFWLVPQSLTMVQWU2L=Q3M4L
    just want=AQRQ1N|k=0KRSTPUQ2M=U3M4K|kafka=6Q0L:TUNVMYM;Q2X<N3K|kafka and=:R|kafka team=;P|kafka topic=:Q2S
    keep=7M0U8LCV9LIQRL1W;Q=Q3H|keep JOB=7N0R1Q3M|keep a=7W0M3M4M|keep it=7J0U1V=M|keep restarting=CP2R4K|keep up=0MCQ2M=T4M
    keep your=2M<Q4P|keeping=RN=R|keeps=7MCXDRFQ2I3M|keeps asking=1R|keeps failing=CQ|kept=3L4T|key=2S|keyboard=2N4S|keys=UM2V
    kick=0Q2L<V=M|kidding=7J0L1W4S|kidding >=0M1U4N|kidding do=1Q|kill=6K?M7d0\8MCMFMRLSMUG1M;M<K=I3W4X
    kill JOB=7W0Q9MXQ1S2J=M3R|kill all=7QUL3R4N|kill everything=UM2N3U4Q|kill it=7[9S1L2Q<M=M4J|kill that=7V3N
    kill the=7Q0U2R=N3M|kill this=7U4M|killed=?M7UCU9LRMSRUM1Q2M<M=K3R4Q|killed JOB=7XCQ9M|killed it=CU4M|killing=7X9L1M<N=K4S
    killing JOB=7Q9M2N4T|killing it=7S2R|kind=7N0M8QRT1P2K3Q4K|kind as=0N8Q|kind of=1Q|kindly=6J0NCX9P@MBSFRNMSNURQW1K2R4F
    kindly restart=0R2M<N3R|knock=7S2M=Q4N|know=6T7R8MCRBMIQRRXQUMQT5P2K4G|know .=1T4N|know >=0Q1T3Q4L|know about=6UCRQQ1M4M
    know the=7P0R1N5Q2L<P|know what=1M2Q=Q|know whether=7R0MIQ|known=6Q0R2V4J|known problem=6Q|knows=6QCQ|kubectl=2T
    kubernetes=0K2W|kudos=4R|kudos to=4R|lab=2Q|lag=6M?N7M0SAM8MCK9M@MBMEMFKGLHNILLMNqRISMUV1N;P5V<J=K3R4S|lag >=0R2L4S
    lag ?=NTRN3R|lag above=UP4Q|lag and=NK5Y3M|lag goes=2T|lag is=UP4P|lag of=GMNX2Q3T4M|lag on=0VCMNT2J4Q|lag over=NQUQ4R
    lagging=0LCRNRRJUS2M<P=Q3R4S|lagging >=RN4T|lagging ?=NQRN|lagging by=CMUQ3Q|lagging more=0NCR<Q=Q3Q4M|lagos=3Q
    lags=7L0N1M;Q4U|lags more=2R4M|laptop=0L2U<M|large=HP2R4M
    last=6G?L0KAL8MCLDM9M@UBLEKFXGTHQISJTLRKSMROVPSRJSRTXXMUGVMWMQM;M5U2J=IZM
    last NUMBER=6K7T0RCM9N@JEMFSGRISJRLPMTOUPRNMRMSTTVUJ1K5W2F<J=M3U4E|last checkpoint=@SSM5Q|last commit=2S|last complete=@R
    last half=GPJRMP|last hour=0L@MFSGSIQJMKQOQPQNRSUTQ1M2L<N3Q4L|last month=SL2R4S|last night=CPSNXP1M4U|last quarter=HQIP3M
    last savepoint=<U4M|last thing=2P<M4S|last time=0Q9QSN1T2N4K|last week=0M1W2R<N|last year=4Q|late=7L0JCRNZRH1N;Q2S4R
    late >=2S<P4M|later=1Q2R<N4M|latest=7M8LSYQS2L<T=K3S4L|latest >=<Q|latest NUMBER=FQ<P3P4L|latest savepoint=7M0Q8LQS<R3Q4Q
    laughed=1T2K4Q|launch=0TBQUL2M>Q4M|launch FILE=>R|launched=0QBS4L|lead=0R8Q|least=4R|leave=6L7M0SRNSMUM1[;S=M3M4Q
    leave JOB=0J8Q1Q2I<R=S3X4L|leave a=0V1M;S2N4M|leave it=7L1_5P2I=K3M4U|left=?L7R0MEPRMSUXUUNYQ1M2P<N3M4R|left >=4Q
    left ?=YQ|left on=?LSUXU2M|legal=7Q0MRQ1M2K<S=N4T|legal has=2M<R4P|legal is=RQ|lena=8S9P1Q;P2M=M4P|less=2N=V
    let=?M7I0Q8QCL9W@SBPEQRL2M<J=P3L4T|let JOB=9V2M=M4S|let it=7L0Q8Q9R1R2Q<N=Q3M4L|let me=CM9L@RBQEQFQRMSQ1M5P3S4M
    let us=7N0Q1R=R3M|letter=2T|life=7M<S4Q|lift=6T3P|lift the=6R2Q4M|like=?M7KANCL@UBQEQGRHQIQLQMRRMSQUR1K;M=L3L|like >=EQ1Q
    like ?=MQ|like JOB=0R2M<M4W|like a=0L8R@RLQ2N4R|like in=2R|like that=7PRLSR<V4K|like the=CN@R=R
    like to=?N0K8M9RBQEQFQGQIQRSXQQQ1L=L3M4I|limerick=2T|limerick about=2T|line=0LCRSQ1R4S|line QUOTE=1R<Q|line in=1R2P4K
    lines=0Q9M:QFdRMSMUM1N2L=L3U|lines >=0S:QFQUM3R4M|lines JOB=FP|lines from=FQ|lines of=FX4M|lines that=FM4R|lines will=FQ
    lines with=FT|lisbon=2S|list=7M0HEQFNU\VXWVYUQX1H2J<M3J4K|list >=2Q|list all=UR3N|list every=UQVQQQ3L
    list everything=UQWQ3M4M|list jobs=4P|list of=UQ|list the=0MURVQWRYQQR1M2M4L|list them=2R|list whatever=VQ
    literally=7N0Q4Q|little=0Q1Q2M|live=7NCMRS;P2K=R3M4P|lives=7N8MUR3N4S|lives on=UR|load=1M2M4R
    log=?N7L0S9MBMEMFiGMRLSKUN1U<K=L3U|log >=0QFS2M3R|log ?=3Q|log for=FR|log from=0QFP4N|log in=3Q4P|log line=CR1M4Q
    log lines=0S3P|log of=DQFS1U4L|log says=0Q1Q4M|log since=FQ|log-archiver=7M0M1J=M4`|log-archiver .=4Q|logged=FZRLSM3U4M
    logged by=FQ|logged in=FP|logged over=FR|logged since=FR|logging=CJFdRKSM|logs=6N?N7M0\8MCQDM@MBMFnGNRLSMULVM1K5N<M=K3Y4K
    logs .=FQ|logs >=0WFQ2K3M4S|logs ?=0QFT|logs JOB=FR|logs for=FSGM2M3V4M|logs from=FQ|logs of=0ZEMFSVM2T3T4I
    logs please=0S4R|lol=0L1Z2I=M4Q|lol >=0M1R|long=7S0MRQ<Q|long does=4R|long has=RS|longer=6R7U2Q=L
    look=0LAM8M@VERFSGQLRRRUM1M<N=K3M|look >=RT2P|look at=CR@QEQGQLR2L=M4M|look for=@SFR4M|look like=BQEQ4Q|looked=1Q4Q
    looking=CMMQ1U;Q<M4M|looking >=1Q|looking into=1R4M|looks=0Q1N2M=U3R|looks at=2N=Q|looks fine=9S<S=R3N4L
    looks good=7L8P9S3T4K|looks like=1Q2R4M|loop=UT2N<M|lose=7WKR2M<L|losing=9R1R<K3R|losing its=1S|lost=8Q9S2L<Q=H>P4Q
    lost the=<Q4Q|lot=0MUQVQ1R2L4L|lot >=UR3Q4M|love=1Q=N|lovely=0MRS1S2M=N3M4R|lower=UX2L4L|lunch=6R7N8QRM1S2R3M
    lunch >=6R1S4H|lying=QR|lying around=QR|machine=7Q0NLQ2S4M|machines==R|made=?SEURM2M=M4Q|made faster=?R|made of=EU
    mail=?P7R0QCN9KFMLQ1J2[4L|mail from==Q|mail that=2T4M|mail the=2S|mail to=2Q|main=0M2R|maintenance=6Q0N8QXPUL2L3S
    maintenance >=6P3P4M|maintenance mode=2Q|make=6R?U7J0RAN8TCL9L@MBMENFVIMLRORQM1F5N<I=\ZM3Q|make JOB=6M?Q0VFN2T=K4M
    make a=8Y;Q2M=M3R4J|make it=6T?S0R8MFVRSSP1N2L<M=S3N4G|make me=0Q8Q2Q4L|make sure=7M1K2S3L4V
    make that=6R7M0J8MFTGPLSORNQTNUQ1M2H<M=V3L4Z|make this=6N8NFM=T4S|makes=?N7R1M2L3S4T|making=?R7M8RCQ2M4Q|making JOB=?QCQ
    management=0N=M4Q|manager=7Q0T=N4J|manager that=2Q|managers=XS|manila=CP=Q4M|many=?MCMBMENHSOVPWNRXT1K5Q=U3K4M
    many free=XQ|many partitions=2R|many pods=2P|many records=HUOSRN5R2L|many restarts=PX4M|many seconds=NVRL2N
    many slots=XRYQ2M|many times=PTRN2N4R|many workers=XR2M=P3M|map=NSRL2M4M|march=4R|marco=0W1M2M4L|marek=RR1P;M=Q4I
    maria=RQ2R<M4R|marked=0LAR2M3X4M|marked ones=0LAQ2N3X4M|marketing=0RGPSQ<R4L|marta=0RRR1N2T4K|masks=ZQ|match=9P
    matching=0SFR4M|matching job=0T|mate=FV2N<N4M|matter=CT3T4L|matter with=CT3Q|may=7P0S9Q1M3N4Q|may cancel=4Q
    maybe=0`FM1M2M=J3M4W|maybe we=0Y4J|mb=<U4M|mb of=<S4N|me=6K?R7H0K8LCQDQ9I@PBRERHQIPLLPRRTSQXQUPVRWRQM=K3L>L
    me .=7MCQ1P3N4Q|me :=2Q4Q|me >=7Q0KAQCS9RRMSNUQ3M|me ?=7Q8Q1T2M|me JOB=0PBR1N|me NUMBER=0M2S|me a=7R0L8Q:QUR1J2X=M3M
    me about=XQ2N<P|me again=CN2X<L3M|me all=USVQWQYR3I|me and=4R|me do=<U4M|me every=DQURQQ2K=Q3L4Q|me everything=UTVQ3K
    me how=?NBQOPPSNPRR1M2M3T4M|me i=BR1N2R|me in=2R4M|me it=<Q|me its=7M0MCM9M@SEQFRGQHQIQJRRPUL1K2M<M=L3S4S|me just=1Q
    me more=XQ4Q|me on=XQ|me please=CM9Q=Q3P|me see=CM@RBPFQSRUQ3S4J|me the=?M7M0S8MCRBQERFLGQHPNLSTUMVQWMQM1K<L3S4R
    me through=CSSR1M|me to=7M0MRP1U;Q2M=M3N4T|me what=?R7RCMBNEQFTWR1N2L=Q3L|me whether=RS4M|me which=?P|me why=CWDQ3Q4L
    me would==Q|me your=2R|mean=7UCM9SBMFNNRRRSM1K2K=R3M4S|mean >=7R9WFMNRRQ2M4J|mean JOB=7U<P=P4K|means=9M1P4Q
    meant=6M?P0M8MCQBSEPFTIMMRNLRR1K2K=T|meant >=7T0Q9NBMFQMTRR<M4M|meant JOB=6M?Q7KAMCS9Q@RBLERFVMNNMQQ1L<T=J
    meant NUMBER=<N=W4N|meant for=2N=S|meeting=0LRNTQ1U2T4K|meeting what=TQ|meetings=2R|memory=7N0R8LFNMnRLUM1M;Q2K<Q=M3L4K
    memory >=0SMS4M|memory ?=MU|memory is=BQMP|memory this=0S|memory too=MS|memory_mb=<R|memory_mb NUMBER=<R|mention=?PFX1N4K
    merely=4Q|merge=2U4M|message=9P4T|messages=FR|messing=SR|messing with=SR|metric=@MIPJQPQ5R
    metrics=BNEMFJGjIQLN1N5Q2L=N3R4K|metrics >=BNGWIQ4M|metrics for=GW|metrics of=GV4M|middle=0Q2M|middle of=0Q2M
    midnight=7MFMSQTQUNVS=Q4Q|midnight >=7MSQTQ2R4Q|might=?T0R1N2K4R|migration=6Q|migration >=6P|million=1Q=P
    min=6RFQGRIRLSKPNUSLUS<M=J4I|min >=6NFLGSISLSKQSMUU5Q=M3N4L|mind=7T0NCQ2I<Q=M3Q4Q|mind >=7M1W3M4Q|mind leave=4Q
    mind the=RQ4L|mind what=7S8Q9Q1L<R4I|mine=1Q2Q|minute=UR1M2K=Q3R|minute >=CMUQ2L3R4Q|minute except=CR=Q
    minutes=6S7M8M9L@MENFTGQHPISJQLQMQOQNTUQ;N5Q<K=L4J|minutes .=BPLP2Q4M|minutes :=RP2M4R
    minutes >=7N0SGQIWLMOTNV1L2M<M=K3P4L|minutes ?=HPJQTQ5Q|minutes ago=2M4R|minutes and=WQ=Q4M|minutes behind=CQUR2L=T3N
    minutes i=MT2Q=M4M|minutes of=FSSR|minutes please=LTNN|minutes reason=6R|minutes restart=2T4M|misread=EM1M=Q4T
    misread the=EM1M=Q4S|missing=1N<P4Q|mistake=6Q9TQQ1S2M<Q=L4J|mode=0M9N1N2T3N4S|model=0M;R2Q4K|moment=0MNQRTUT2T<J=M4L
    moment >=NRRSUS2I|moment ?=NPRPUQ2M|monday=0M8M9MMP;S2W<N=M|monday >=8M1U;T=L4M|money=?Q7P0S=R4M|money >=<P4Q|monitor=1S4M
    month=?Q7QSL1M2U=P4T|month >=7Q2R|month end==Q|more=6N?T7S0Y8LCNEMFLRLSMXQUUWN1L<Q=R3R>R4K|more .=NQ1Q=R4L
    more >=7S1M2M<S4P|more for=2Q=U4J|more parallelism=?Q0Y2M<M=I|more slots=0T2N=Q4L|more than=CQUX2N=M3Q4M|more to=2M=R
    more workers=0U4L|morning=0L8MCM9MVRWX;Q<S=L4M|morning .=7Q2Q|morning >=1S2P<R|morning ?=WP|morning all=WQ
    morning and=FQ<Q4M|most=FQ<R=M4Q|most recent=FQ<R|move=NQ;P2U3N|move JOB=2S|move this=2R|moved=7R9QMP2L=K4Q|moving=4M
    much=6N?MAQBPENFPIRLTKSMTRJSM5Q=Q3M4L|much >=2N4R|much cpu=LV|much heap=MU|much memory=BQMQ|much of=KQ5P|must=7M0U9M
    must be=2N<P4T|must not=0K1S;P4Q|mute=6\2K=M3S|mute JOB=6Q2M3R4R|mute it=6S|mute this=6R
    my=6Q0M8M9QBMEMFNOQXQUM1U;M2Z=K3J4U|my JOB=1R|my boss=0QRQ2L=Q|my colleague=7Q0U1L4K|my dead=4R|my desk=0Q2L|my head=4Q
    my laptop=0M2T<M4M|my manager=7R0R2M4L|my mind=7R1Q2N3P4L|my predecessor=1Q=Q|myself=1U2L<M=L4T
    n=0IAT8N@MFUGNNVRIUQ2M=K3]4M|nah=7J0MFS1T=Q4T|name=7L0LU_1L2W<N=M3M>W4K|name >=UX1N|name ?=UU|name it=>R|named=>P
    namespace=0M2S|namespace >=0M2R|near=4Q|nearly=9M1S2R|nearly cancelled=1R4N|need=?L7RAM8KDU9L@NGQJRRRULQQ1K;M2M3Q
    need a=7M0MJQRV1L;M2T4Q|need it=7S8R1L|need that=4S|need the=DV@MBQGQQQ5Q2L=M3T4L|need to=7N8NCQ9N@PLQXQ1W2R<L=N4I
    needed=7T1X2M<M=M3L4Q|needed >=7Q1S2M=M4Q|needs=0W8M9QRMWQYQ1M;Q2M<M3M4R|needs NUMBER=0G=U4U|needs a=0U2M4Q
    needs it=7P0M4Q|needs more=0Q|needs the=0M=M4R|needs to=7M2M=T|neither=0E8SBR1\2M<J3L4S|nervous=8Q4M|network=8Q1R<L3S4K
    network team=1Q|never=6L7L0I9IRU1^2R3J4S|never ask=1M2U4N|never mind=7QCQ2L<Q3L|never said=1T|nevermind=0M1\4L
    new=7Q0S8WCMEURMXMULWMYTQM;P2L<L=R3K4L|new JOB=0S2S4L|new colleague=EQ|new on=EQYQ|newest=QU2R<R3N4L|newest NUMBER=<Q
    newest flink=2Q|newest savepoint=QU4M|next=6Q7MAW8L9MRR1M2S<L=N4R|next sprint=4Q|next to=0LAW2M|next week=0S2L4L|nice=4R
    night=?Q7M8MSM1V;P2R=Q4M|night .=RP4M|night >=1S2S=Q4J|night ?=CMSMVQ2Q4Q|night at=2S4M|night shift=1Q;Q2L<Q4P
    no=?M0GASCM9T@PBMETFPGQINNMRRSLXLULVLWMYM1[;L2M=U3H>T4T|no .=7MEP2P|no :=<Q=R4L|no >=9L1S2N4Q|no JOB=6NFLRQ1N2U<L=L4U
    no NUMBER=6LFM1M2N=\4R|no cancel=7M1M4U|no circumstances=7M1T4Q|no confirmation=2X<M4K|no do=8U<S=M3M4L|no drain=9Q1M4Q
    no forget=1S<M=N|no i=7S0QCM9S@LBMERFTRRQM1Q2M<M=J3T4H|no leave=7N1T=M|no longer=2R=L4S|no make==V4L
    no more=0RFQUM2M<R=K4R|no need=8LLQ1V2Q<M4N|no no=7S0N8Q9MFMGQRN1S=L|no not=0S9T@UFJGQRM4K|no old=<Q|no reason=4S
    no restart=1S<K4R|no savepoint=7R8M1R<R|no scaling=4R|no scratch=1L<R=Q|no sorry=ETFKRSQU2N=Q3M4L|no state=<Q
    no the=7M9MFWRT<T=L4M|no wait=6R7Q0NCT9UEMFSMPRL1Q;M2I=S4F|nobody=7S0K1]<L3K|nobody asked=4R|nobody has=1M2R4Q
    nobody is=1Q2M|nobody needs=7U2M4M|node=7N0K8Q2V3M4M|noise=1R4N|none=CR2M<R|nonsense=<Q=T4L|noon=7M0Q8QCQ2S<L4J
    noon >=0L1R2R3Q4K|nope=6NXQ1Q2M<W=K4Q|nor=0M8SBQ1U<J3M|not=6Q?L8RCS@RBSFPGPIQLMKNOMNQSMUHVNWTYN1W;Q5M2H<L3G>M4S
    not .=7L0MBQ1M2U4M|not >=7N0M9MRS1T<L=K4W|not JOB=6M7U0QCQ9XBRGQRL1I2L<U3Q4E|not NUMBER=0M<Z=P4L|not a=7S8QSQ1M4L
    not actually=7U9R=P4H|not agree==Q4Q|not ask=1R2T4I|not asking=CSFPJQ4M|not be=6P0U1S;P<M=J|not believe=1M
    not cancel=7F0G8V9ZPR1T2J<Z4B|not care=7P4M|not change==Q|not do=7Q0MRM1W|not doing=1R4M|not drain=7X0M8Q9G1S2L
    not even=1R|not for=8Q4Q|not get=2P4Q|not getting==Q|not going=1Q|not have=1M4S|not healthy=ULWV3Q|not help=1M2R=P
    not i=1S|not it=7M1Q2R<Q|not just=7M0S9Q1L|not keep=0MCQ2M=T4M|not kill=7H9Q4U|not me=1Q|not mean=6PRQ|not need=7U1M
    not now=RQ4Q|not ok=;M<M4T|not restart=6PCRFURPQQ1X;R2J<C=Q3L4H|not run=7M3S4R|not running=4R|not scale=?Q0IMQ1S2K<T
    not stop=7L0M8S1Q4Q|not sure=0Z4J|not take=8G1X4R|not tell=BP2S4M|not that=6L8MCU9L@SBLERRRQT<L4K
    not the=7T0M9NBQEPFMGP=M3L4U|not this=7Q<Q=R4N|not to=0R1N2M=S3R4L|not touch=7N0MAQ8N@QIQWM1Q;Q2M=S4M|not trust=0QCRMP4L
    not want=7Q8K9R2Q4K|not you=1Q2S|note=6K7K0U8MCM9MFNRM1J;h2H<M=J3]4Q|note :=0J;T3T4P|note for=;S4L|note here=;T4M
    note on=6M7M0Y8N1M;Q2N=M3V4Q|note to=0S;Q4N|nothing=7J0JDQXQVQ1Y5Q2J=R3I4U|nothing .=1R<N4M|nothing >=0M9M3L4T
    nothing else=8RDQNQ1M4M|nothing for=4Q|nothing to=1W4K|noticed=?Q4Q
    now=6K?K7Q0MAT8UDL9QIPLNKRMQOMNVRRXIUQVRWPYLQL1J;L<QZM>M4K|now .=7M0L9S=K3R|now >=6Q8SCL9MBMFMPQNQRUXMUQ1S2L<Q=R4L
    now ?=7LCL9QRVQQ2M<Q3L4N|now JOB=7IAT8PCL9L@UBMEVNURM2P<J=Q3L4R|now cancel=7\2M3S4G|now compare=AQ|now do=7T8L9T<S=Q4M
    now for=7P8NFLKTNSTS2M<U=R4K|now its=EQ3Q|now kill=7S|now on=0M2V<L=Q|now please=9Q=S4L|now restart=<R3R4M
    now scale=2L=T4N|now so=UP2N<S4M|now stop=7V0S4K|now that=7M@NBT2M<L=Q3N4T|now the=6N7J0M8R9RBTGTIMLUMVNHRLSMURWM5T2K=G3S
    null=;R2Q4L|nullpointerexception=FURM|nullpointerexception in=FR|number=7M0U8LCN@MFMHRLVPURM2M=W4J
    numbers=0MCQEMFLGYIMKQ2R=MZR4K|numbers >=EMGS<P4N|numbers ?=ZQ|numbers for=FMGTKQ3Q|o'clock=0M;P2Q3N|obviously=<P
    october=<Q|of=6F7LAKCM9LBSEUFLGVHTIMKRPVRLSQXQWMQR1K;J5Q<LZR3Q|of >=ETQS2M|of ?=CRETRMSM
    of JOB=6K?R7C0HAM8SCMDR9M@WBTFSGQHPIQLRMQPTNTRTTKXMULVNWNQR1Q;M5R<F=KZL|of NUMBER=0KFMGTSQUM2S<S|of RUNNER=0LXWUL2R
    of a=7N0Q1T4L|of all=0N8Q@MSRUR1M2M=M3V4N|of an=FRHQIP=Q3L|of both=FJ3Z|of cancelling=7Q8Q2P|of course=7U1M|of draining=9T
    of each=0N8M3U4N|of every=0L8NUT2K3V|of everything=SMTT2N3P|of it=7L0G8SEQFMJQSRUUQQ1K2V=L3R4J|of its=7V0M8SFMKR2J3Q
    of lag=4Q|of logs=FQ|of memory=2M<Z4K|of my=2Q|of our=0MWQ=NZW|of ours=0QZR|of parallelism=0N<N=R|of that=8SFNSR2M=T3M4M
    of the=7I0TAL8MCS9QBRELFYHQRUSMUIVQWMYTQR1L2R<K=L3L|of them=0QAQCMUU1T2J<Q3K4Q|of these=UMVR<Q|of things=1V2L4P
    of this=?S7Q0M8UCMBQEQSR1N5Q2I<M=N4M|of those=FLSNUR2M<S=Q3X4M|of time=KQ|of us==N4S|of user-events=4P|of what=2R=R4M
    off=7Q0MCM9SFLNQRLUMQN1S;R<W=T3L4L|off .=SQ|off >=0Q9Q2M|off JOB=2K=U3Q|off its=<Q|off on=4R|off the=7R0MFNNQ1M2S=M4Q
    off to=1P|off until=;Q|off what=9R|off whatever=9Q|office=1M2Q4S|offsets=2Q|often=PQRMSQ4R|oh=7T0Q9MRL1T;Q2J<R3L4S
    oh brilliant=1Q|oh no=7MFM<U|oh sure=0Q1M4R|ok=7R9Q@REMIMNSRVULWMQM1S;M2L<Q=Q3J4R|ok .=7K8RRS3R4M|ok >=RQ1M=M4V
    ok ?=7N@TRS4Q|ok and=7MFQRQUP2RZP3M4K|ok bring=<Q|ok do=7Q0S8L1K<K=X|ok double==R|ok now=7Q8N9MFUNRRM<N
    ok restart=0M1M<V3R4K|ok scale=2M=R|ok so=CP2M4U|ok thanks=1Q|ok then=8U9M1S2U<T3G4G|okay=7Q0M8SOQRQ1K5M2M=Q3K4T
    old=0M8QCP@MRNQQ5Q2R<T=Q3K|old runbook=1R|old savepoints=QL2Y4N|old state=<V4L|older=2R|oldest=2S|oldest savepoint=2R
    olga=4P|on=6M?Q0KAH8SDK9H:N@MEKFKHPIRKQMQRRSRTQXLW[QL1M;X5L2P<PZL3M>V4Q|on .=FR=Q|on >=7Q8QBQFRRR1M2M<M=Q3M|on ?=CQRQXQYP
    on JOB=6Q?R7I0QAN8LCNDM9N@RBMEMFKGRHRIXMQPPRQSQTNUMWM;[5Q2J<G3L|on NUMBER=7M0P8MLQ2M<Q=T3V4K
    on RUNNER=8S9QSMXJUSVVYLQN2C<U3U>V4M|on a=7P8P1Q4P|on across=TQ|on all=UMWS|on black==M4Q|on call=2S<R=Q4N|on cancel=2M4Q
    on dataflow=UPWS2L>P|on earth=CS4P|on fire=ULWX2L|on flink=0QUQ4P|on for=WQQP2N|on friday=7N0N1N;R2T|on how=?R4M
    on it=6Q7M0J8PCM9MSRUQ1S;V2K<L3R4K|on its=0MRQ2R4R|on monday=MPSP1N;R=M4R|on my=1T2L|on second=7Q8Q1T2M|on shift=TQWQ1N
    on spark=0MRMUPVQ1T<Q>R4M|on sunday=1N4S|on that=US4Q|on the=?P7S8R@MBMEPIMNRSQXKUUVMWR1P;M<K=N3L
    on this=7M0U8PCSFQKQMRRM1M;Q2L<K=N3M4M|on us=RP|on with=ST1Q4M|on you=2S4M|on-call=7M0UQQ1N2T=M4M|onboarding=UP
    once=7M8N9LNQUM1L2Z<T=K3S>R|once JOB=2W4L|once it=2Q=Q3K4Q|once more=7M0LNQ2M<Y>R4M|once the=0R2V<L=M3N
    ones=7M0K8LCM9M@TBMEMLNMMNMRKXKU`VYWWQS1M2H=K3Y4N|ones >=0KAQ8NUTVUWQ2L<Q4M|ones ?=UV|ones are=VM4R|ones have=UMVS
    ones on=XMUMVQWV|ones please=UR|ones that=FQWQ4M|ones with=FSUN=M4Q
    only=6L?M7U0G8SDM9S@KBMEMFUGMLMMMOSRQSYTMXJUSVUW[QR1I2J<JZV3E>M4K|only :=7R=R3R4L|only >=7JSRXMUSWQQV1N2M<P
    only JOB=7T9TFIRMST<Q=U3J|only a=7T8QUM=M3Q4L|only asking=<R4M|only do=7N3S|only errors=FQ|only from=FQ|only please=7R9N
    only show=7Q=R4M|only take=8SCS1L4N|only the=7N0M9YFTOURTVW1M2K=K3M4L|only those=FRSMVRWS4M|only want=FPJQRS1L4M
    oops=7M@RFM1M;S2N=T4S|oops wrong=7M@TRQ;S=L|open=FU1M2T4M|open a=2U4L|opens=0Q8P2M=R|operator=0YCQEV2Q3L4F
    operator graph=ER|operator is=CQEQ|operators=0MCMBNEkRM2R<M3M4I|operators JOB=ER|operators in=ES|operators is=ER
    operators of=EW|ops=7M0Q|ops told=4S|ops-12=7M4S|ops-12 :=4Q|options=BY4K|or=6M?Q7L0W8MCQ9IIMKQRXSLXTUUVKWS1L2K<L=J3K4T
    or JOB=0S8N3Q4Q|or NUMBER=0T2M=M|or are=?Q|or did=XR2M4R|or is=XQ4Q|or not=RR|or rather=0N1S<M3M4R|order=0M1P2V<N
    order >=0M1R2M4R|order NUMBER=2S|orders=:Q|other=6M0VAR8MCT9S@LEMFRRRVM1L2L<R=K3R|other >=AR
    other NUMBER=6M7R0V8M9UFQRTUL2L<S=K3V4I|others=3S|otherwise=4Q|ought=0VCR1M2M4L|ought to=0VCR1M2M4L
    our=7N0M8LCMTPVMYTQN<M=MZX3M4S|our jobs=TQWQ|our pipeline=ZS|our pipelines=2MZX|ours=0P<NZR4Q
    out=6M?R7U8R9LBMEQGMLSOJNMRKSLXMUKVMWNQM1M5`<S=L|out >=0M8QFM3V4P|out in=8Q2K=S|out of=?T7WEQFTGMOLSM1N5R2K=M3K4R
    out on=@P2Q|out the=0MEQ2Q<Q|out to=0MLU1Q=M|out what=CRFN4P|outage=0NFS2Q3Q|outage >=FR|outdated=8Q1N=Q4M|outofmemory=FV
    outofmemory >=FS|outofmemory in=FR|outofmemoryerror=FU4N|outofmemoryerror >=FQ|outofmemoryerror in=FQ|output=FU5U2M
    over=6M7Q0I8MCR9N@KBMEMFHHRIRJRLUMROQNYRMSNXMUUVVWMQN1I5S2M<LZN|over .=7RRQ2Q=M4M|over >=CQULVS=Q3Q4M|over ?=CRULVR
    over NUMBER=6M0NLNNPU`2S<M=K3M4K|over a=CMNT2M3R|over and=7N4S|over from=SP4P|over my=2N4S|over on=VQ
    over the=CM@MFJGPHRISJRLUMSOQNUUM1M5T2H<N=S3K4L|over to=XN2Z4L|overnight=0TCQ<K|overprovisioned=?XRI=R4M|override=2R
    override :=2Q|oversized==R|overview=@QUU2M3L|own=7S2N<L4T|owner=7L1M2T4S|owns=SQ|page=0N2T=R3L|pager==S|pagerduty=2W=M
    paid=4P|parallel=0NRQ=T>Q4M|parallelism=6L?T7K0ZAN8KCJDM9M@LBLELFKGMIMNMR[SLULQM1M;N2M<X=_3S>X4L|parallelism >=RM2T4R
    parallelism ?=?QRQ|parallelism NUMBER=0G8NRLUM1R<Z=K3Q>X4S|parallelism by=2M=S|parallelism does=RU
    parallelism for=0Q2M=R4M|parallelism in=2Q|parallelism is=RT=K4T|parallelism of=?M0S@M1M2T<S=S|parallelism please=2S
    parallelism scale==Q|parallelism to=0R2R=L|parallelism would=?WRM4M|parameters=?S|parcels=NQ|partition=7Q4M
    partitions=0M2V|partitions >=2Q|partitions does=2R|party=1M2M4U|password=0NCNXM2[|password of=2R|password that=2Q
    past=0L9NFVGRIQLQKRRMSVTXUM1M5R2I<M=L3L|past NUMBER=6NFTGSRMSQTU5R2L<N=L3M|past half=FR|past hour=FLKQNQSSTR
    past quarter=FR|paste=FQ2Q|pasted=7NOP1R|patch=8Q|paulo=0Q4N|pause=6J2\|pavel=EQ4Q|payday=CQ2M=Q|paying=0Q2N=R4M
    payments=2U|payouts=2Q|payouts.v3=2P<P4N|payouts.v3 >=2P|peak=0M2M=R3R4S|pending=7MUQ2L4T|people=6P7MFMIQSSUM2R<N=P4Q
    per=0M:SGMOWUN1Q5S|per second=OU5S|percent=US2Q<P=Q3M|percent >=UQ|percent busy=UQ|perfect=1S4Q|performance=?e@M2K4K
    perhaps=FM4X|permission=2Q4Q|permissions=2R<M4R|person=4S|petra=1R|phew=1S4R|phew >=1R|phishing=4Q
    phone=0QCQSQ1L2U<NZQ3M4L|phrase=4S|pick=7Q2S<L4R|picture=JQ=N4R|pin=;S3R4L|pin a=;R3R4M|pipe=9R4M
    pipeline=6M7L0XCL:VERXNUMQN1L2I<MZa3M|pipeline code=0T2LZR|pipeline in=:Q|pipeline that=:S2L|pipelines=0LUMVSWRYM2JZ^
    pipelines does=ZP|pipelines for=0NZS|pizza=NP1N2W4L|pizzas=2V=N4L|pizzas for=2R|place=1M2S|plan=0L3M4W|planning=?Q0R2K4P
    platform=UR2L4R|platform team=4Q|play=0I1L2Y|please=6Q7R0N8VDR9UFPGQJMKMOLPMNSSMTMUQVMYM1J5Q2I<Q=TZM3K4L
    please .=6S0MAQ8LCM9R@QGTLNNSRMURQR5M<P=N4E|please :=7Q8QUM3Q|please >=CQDT@SBSEPIQLQKNOMPNNPRSTNXMUQWQ1K;L<L=MZM>L4G
    please ?=?M0T9Q@L1M2R<N>P4M|please acknowledge=6Q|please bring=0S2L=Q|please cancel=7R0MUN1L3S4U
    please do=8QCR9LFR1U2M<M=N4Q|please double=2Q=Q|please drain=0M9V2M4L|please i=7Q1L|please it=7Q2Q4J|please leave=1S
    please let=5Q4P|please make=8V1K=S|please no=9N1R2N=Q|please restart=0TUM1K2P<Q3L4U|please run=<S=M|please scale=0Q2T=M4L
    please show=FQ|please start=2Q|please stop=1N4T|please take=0T8R1M2Q=L4N|please the=2N=P3Q4L|please to=0M5Q2L<U=S4M
    please we=8Q9P|plenty==Q|plug=7T9R2M4Q|plug on=7W4M|pod=0K2T|pods=2W|pods are=2Q|poem=8N2U|poem about=2U|point=0QCQES4J
    point in=CQEQ2N|policy=2W4M|polygon=;P2P4M|polygons=<P4N|poor=<Q3M4Q|possible=FQ<Q=N|possible to=FQ<Q|possibly=0Q1M4S
    possibly go=0Q1M4S|post=2T|post in=2S|post-mortem=JQ|postgres=0K2T|postmortem=4S|power=0MUN2M<W3R4L|predecessor=1Q=Q
    premiere=2M=R|present=RX4K|pressure=FMI`RMUQ5Q4L|pressure >=IQ|pressure on=IS2P4N|pretend=2S|preview=7T9QUM1M2L=V3T4J
    preview do=7Q|preview only=7Q2N=R3S4M|previous=RN2R3M4R|previous instructions=3M4P|prices=8N2SZQ3Q4L|print=DQ2R|printed=FQ
    priya=;Q2S4L|problem=6V7NCVUKWS2M|process=9R2P3P4L|processing=7Q2Q4M|product=0R9Q4L|production=YQ2V4M|promised=2L=Q4Q
    prompt=2U|prompt >=2T4M|provider=7R0N2P|pull=7W0LCN9M@QBRFSGRRN1N=N3M4N|pull request=2S|pull the=7Y9N@P2L4P
    pull up=BRFRGS2M4M|pulled=9R|purge=8M2T4Q|push=0M=U4M|push it==Q4M|put=6M7R0RAX8PCN:QRNSMUM1M;S2K<K=X4K
    put JOB=AV8M9QLP2Q<M=S4N|put a=0U2Q3P4J|put it=8S:Q2J=X3L|put the=AQ;S4N|quarter=0MFRHQ1M=W3L|quarter >==Q4P
    quarter of=FRHQIP2M=T3M4M|question=0M8MFMLN2Q4[|question >=RQ|queue=0R=Q4L|quick=0T8TGPMQRUUQ1N2I<J=S3M4I|quick >=0S8QMQ<K
    quicker=?S7N|quicker ?=?R|quickly=7N0S8QNQ|quiet=1Q2M=T4M|quote=QP1R4M|rack=8QLQ4M|rain=0N2V4M|rain in=2U4M
    raise=?R0NGNUU2U4I|raise JOB=2Q=R4M|raise its=?RGN2T=M|raise the=UV2L4M|ran==N3S|ran out=3R4L|rate=FIHMOYRNSMWN5X2T<Q4M
    rates=7U4L|rather=6Q0LBNEPFRNMSQUQ2Q<Q=L3L>S4L|rather >=6TFQNNUT2M<R4K|rather not=2V=M4M|rather than=9Q|ravi=0S
    re-run=<U4T|reachable=0PYQ2M|reached=4R|read=0L8NCQ:TFQHQRS1M3M|read access=2Q|read the=CQ|reading=0L1Q2Q4P
    reads=7P0K:TNQRP1S2IZP3M|reads :=7N1Q4R|reads QUOTE=RQ1S<Q=Q4J|real=6R7T0R9V1L2J<N=W3M|real >=7V0M8M9R1N2M<S=Q4R
    really=7Q9SRT1I2L<P=S4N|really do=7M9Q=S|reason=6Y7M0NC\1M<M=N3L|reason :=6X2S4K|reason to=4R|reboot=XM<W|reboot the=XM2T
    recent=7P@QFQ<R4M|recent checkpoints=@Q|recent savepoint=<S|reckons=0[=M4H|record=2Q|records=7N0MFJGLHWO_RMSM5V2R4K
    records a=OT|records are=HUOM2M|records in=FMOT|records per=GNOS5S|recovered=7N<M4U|red=0LUHWY2Q4P|reduce=2M=S
    reduce JOB=2M=Q|refrain=<M4V|refrain from=<M4V|refuse=CN4S|refuse to=CN4S|regex=0LFR1N2R|region=3Q|registry=0M1Q2S<Q3Q4I
    registry is=1Q;N2Q3Q4J|regret==M4S|regulator=2Q=M|rejected=2M=L4W|release=8W1M2M=Q3M4M|release >=2Q4M|remember=RQ
    remind=YP4R|remind me=YP4R|remove=6S:Q1M2Q4M|rename=2]=M4J|rename JOB=2W=N4L|rename this=2T|repeat=7VAK2Q|replaced=9Q2M3Q
    replay=0R|replica=0M2Q|replicas=0QRS|repo=BPRM2U|repo >=2Q|report=RQSQXQUQ2L|report >=0Q4L|request=0NCT1N
    rerun=0LUJ1M;Q2Q<\=M3S|rerun JOB=2M<Y4L|rerun it=2S4M|reset=2R|reset the=2Q|rest=0NIQYS1L3Q4Q|rest of=0NFNIQYS3Q4M
    restart=6L?K7H0\AM9I@MBMELFLGMIMMNPUNLRLSUXMULVGWL5M<i=F3\4a|restart >=SR2J4R|restart JOB=6M?L7L0QAN8K9MBNRMSQ1Q2Z<V=M3R4S
    restart NUMBER=0W<M3J|restart a=4Q|restart all=0JUMVK1R<U3Q4R|restart before=;Q|restart both=3U4M
    restart daily-report=1M4R|restart every=0J1M2N<Y3R4L|restart everything=0K1T2N<T3K4Q|restart from=<R4M
    restart it=7M0U8N9MSN1Q;M2W<Q=M|restart log-archiver=4Q|restart loop=UT2N4N|restart of=0LRN1R2U<T|restart that=0T1L2S<T4I
    restart the=0SVM1M2R<S3T4J|restart them=0L1M<K3Y|restart this=<W3P4K|restart user-events=4Q
    restarted=?M7JCM9L@MFLPVNNRKSRTN1T2M<\=K4\|restarted .=0R4N|restarted >=0SPQ|restarted ?=CMPQSS2N<U4J
    restarted JOB=7K9M1W2Q<S=M|restarted by=PQ1Q<N|restarted it=SN1M2Q4R|restarted more=UQ
    restarting=7R0JCSFQU[VKWL1P2L<M=M3J4]|restarting >=7S0LCRFRUQVN2M3L|restarting ?=RQUQ4M|restarting JOB=CMRM2R4X
    restarting at=US2M|restarting it=1M4U|restarts=CR@MFMPbRMSMUQ1M2L=N3N4V|restarts JOB=CQ@MPQ2M4T|restarts has=PR
    restore=QR2M<S|resume=7N2L<^=M|resume JOB=0S<T4L|resume it=<U4L|retry=1M4Y|reveal=2P|revert=2Q|review=?XRM|riders=0PCP2Q
    riders in=CP|right=?[7U0KCL9M@MBNENFMOPNRSMWSQS1J5M2M=Q3L4P|right ?=?TCMRT2M4Q|right cancel=7R4M|right for=?U<Q4K
    right now=?M7L0M8QCMNSWTQM1K2S3M4S|right restart=<Q4N|rights=0M2V4Q|rights on=0M2U|rm=2U>M|rm -rf=2S>M|rn=RQVQWQ2M
    rn >=RQVQWQ2M|roll=0M8Q2R4T|roll back=2Q4S|rollout=0D<\|room=7L0KLQ2U3P|room >=2T4M|root=7MCS2U4M|round=0KRM1M;P2Q3V4Q
    row=1L2Q<M4T|rubbish=7QOR|rule=2P4R|rules=;Q3N4Q|rules and=;Q2M4P|rumour=0M1R2M4R|rumour has=4R
    run=6K?R0KANCS9QFMRRSMVMWMYQQM1M;N<[=R3R>P|run :=7R9M2M=T|run >=7R9M1S2M<R=N|run FILE=0T2K<M4T|run JOB=2M<W=Q4L
    run it=2L<S3R4R|run of=7U9S2N<N>P4L|run on=8RUS|run only=7K<Q=Q3R|run this=7M2T|run with=BPRS2P<K=R4M
    runbook=0S8SCR9M1V2J=M3J|runbook says=7RCR1N<R=M3M|runner=0LCMRRXXUPWL1N2I<M3S>R4S|runner >=3Q|runner RUNNER=XTUL3R
    runners=0KUIVSWVYd1M2I4L|runners are=YT|runners do=YS|runners have=YQ|running=6M?L7UCL9U@NBTENFNIMRZSMXMUZVIWGQM2H=R3Y>M
    running .=7N0S9PRQ4L|running >=0R8Q9NRQXQUQ1Q2M3L4Q|running ?=0TNRRWUQWN4K|running again=<U4Q|running and=FQNM3Q
    running at=2Q|running flink=0S8Q3M4M|running job=3U|running jobs=7U0M8QUI=T3R|running on=7Q0M9QXMURVMWL=M3U>M4S
    running ones=US3Q|running please=1Q|running with=BV|runs=0LUS2Q<M4Q|runs on=UQ2Q|rush=0U1T2J=U4G|s=UQ4N|s3=8MQM2R4Q
    safe=7U0M8PRM=R4M|safe to=7U0NRM=R4M|safety=8P2S3N4L|safety checks=2S4N|said=8S9KBQEPRP1Z=L3K|said >=4R
    said QUOTE=7R0QRQ1L2J|said no=EQ4R|said to=0M1W=M4M|said we=1R4M|sake=7P1Q2M<R3N|sale=2M=W3M|sales=2L4Q
    same=?I7RAK8QCN@LBHENFWJQLTKMMQNTRMSQWTQJ1J;W5S2E<L=RZM3T>Q4Q|same >=7Q0LUM<Q=Q3N4V
    same for=6Q?K0XAM8MCUDJ9K@TBJEQFTGQJSLMKMOQNRRXSLXQURQL1M;G5R2J=TZM3Q4E|same note=;V4M|same number=8M@NFMLVNM=X4M
    same thing=7N8M@RFTLSNMSLUR3R4M|same to=7R8R9R3Q4K|same with=6T7RAK8TCMFL3S>S4L|sandbox=XW3R|saturday=WN2S|save=7Q8Q:Q2M4Q
    saved=1R2N|saved my=1Q|savepoint=6L?L7Z0TAM8iCIDM9L@KBLELFKGMIMNMRGSLUGVNWNQa1L2M<S=G3a4S|savepoint .=0L<T3L4S
    savepoint >=7SFNQQ2M<W3M4Q|savepoint ?=1Q<Q3L4U|savepoint JOB=7K8RQM1L2X<I3R4V|savepoint all=3V4L|savepoint and=0M8M<L3W4Q
    savepoint before=7L8M3W|savepoint both=4Q|savepoint every=8TUM3M4Q|savepoint first=7Q8H3U4R|savepoint for=7N8TQQ2L3M
    savepoint from=8T3N|savepoint i=QS<Q4K|savepoint it=7J0M8Z1M=N3X4H|savepoint of=7F0U8RCN@MRL1V2\<M=M3Q4T
    savepoint on=7R8U3K4L|savepoint please=7R0M8S2N<R3M4L|savepoint so=7Q4M|savepoint the=8Q3Q|savepoint then=7M0N3X4L
    savepoint this=7M0N8S2M<Q3T4L|savepoint to=0M8U4N|savepoint with=7Q|savepointed=8S1M2L<L3V4Q
    savepoints=?M7M0PAM8LCM@MBLEMFMRLUKQw1L<M=M3Z4M|savepoints >=@MQR2N3S|savepoints ?=QR|savepoints are=QQ|savepoints do=QS
    savepoints does=QQ|savepoints exist=QR|savepoints for=QQ3Q|savepoints of=0S2U<N3U4M|say=7M0Q8TBPFS1K2P<M=S3L4Q|say >=FR4Q
    say QUOTE=2R|saying=7MCMIP1L;U2Q|saying QUOTE=SP;R4M|says=7L0Y@QLQOQUN1S2H3K|says :=0T1R2N=K3M4Q|says JOB=0U2M=M4P
    """#
}
