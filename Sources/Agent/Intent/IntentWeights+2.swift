// Made by .dev/intents.
extension IntentWeights {
  static let part2: StaticString = #"""
    both=6K0M8L@QBMFINQRMQN1M;M5Q2L<L=K3o4T|both >=0L1N3V4U|both JOB=3R4M|both jobs=3Q|both of=0M=Q4U|both to=0MNR=M3T4M
    bottleneck=C[ETRM2L4K|bottleneck >=CREN|bottleneck ?=CS|bottleneck in=CVEM|bounce=0SUM1M<Z=M|bounce JOB=0Q1N2M<X
    bounce it=<S|bouncing=CQ|box=2Q3Q|boxes=0M8S2R|branch=2R4N|break=7M1R4L|breakfast=0MFQNR2Q4M|breathing=XQ2M
    brilliant=1V2M3M|brilliant JOB=1Q4M|bring=6M7M0RFMRLVM1L2K<Z=R3X|bring JOB=0M<W=S4K|bring it=1N<V3M|bring the=0Q<P3L
    broke=?M0MCV4R|broken=CQULWZ;J2J3L4V|broken >=WQ;J3M4W|broker=6S0L;R2Q4M|broker NUMBER=0M2Q|brokers=6S8RNQ4K
    bucket=7P8NQM2T<Q4Q|bucket is=4Q|budget=7S2M|bug=7Q|build=6M7R0LRN2Y4L|building=HP|bump=0S2K=W3M4M|bump JOB=2J=W3M
    bump it=0M=R|bundle=2Q4M|burn=7Q0R3N4M|burning=7R0PLR2M=Q4L|busier=UR|busier than=UR2N|business=7Q2M
    busy=0QBNFLIIJgLMKMNMRLSMUS5[2J<Q=M4K|busy >=3Q|busy ?=JUUQ5M2N|busy above=<Q|busy is=IMJTRM5R
    but=6T?M7T8PCMDN9N@MFPGMITLMKTNNUNQM1J;M2G<T=T3S>Q|but JOB=3U4M|but NUMBER=6R8MFLIXLNNM<M=S3N|but do=7M0M8QRQ1Q<L=M4S
    but i=9QLQ1U2M=M4H|but it=1R3R|but keep=7N0X1M4J|but leave=7T0S8S1L3F|but no=8P1K<Q=R|but not=7L0M8VBN<R4U
    but only=7K9L2U3N4U|but take=7Q8L3V4L|but the=7M8MFMKT=M4W|but we=1R|but with=0S<L3Y4L|button=4Q
    by=6L7K0LAT8MCL9K:RBMERHQPQSSUQ1R;R=T3M4Q|by JOB=FQHQSQ4N|by NUMBER=?P0H<L=^4S|by a=1N2M=V4M|by accident=7Q1R2Q<M
    by hand=1Q|by itself=1S<M4Q|by mistake=1Q<R4L|by more=UQ|by noon=0TCQ4K|by now=PQUP1Q2L=M4Q|by side=AW3M|by the=7N0N2Q3R4Q
    call=7QRMUMWP1M2S3M>W4L|call it=2M>X|called=6P7M8R4Q|calls=FM1Q;T4N|came=6Q7NTQWP2L<U=L|came out=<Q|campaign=6R7P9Q2K=U4L
    campaign is=7Q9Q|can=6R?M7QAR8QCR9UFLOSNMSLXNUMVNQN2S3I4Q|can be=7R0N2P=M4Q|can cancel=4Q|can go=7R4L|can i=7N8PCQRR1S4L
    can not=CQ9N1K2S<L=W|can we=?PYP2M=T|can you=7M0SCQ9REPFMOTSMYN1V2M=L3M4Q
    cancel=6K?K7a0_ALCIDMENFKGMIMMNPQNLRLSLXLUFVNWKQM1S<M=J3Y>M4c|cancel .=1N<Q|cancel >=7T0F9R1M4T
    cancel JOB=6L?M7U0HCK9LBNNN1U;M2Y<Q=M3U4V|cancel NUMBER=0W3M4K|cancel all=ULWM;Q4S|cancel and=1U2M|cancel anything=1M2Q
    cancel both=0SUN3E4W|cancel culture=4S|cancel daily-report=1N4R|cancel every=7Q0LUM2T|cancel everything=UMWN;P2M3S4S
    cancel it=7Y0QAM8LFNPRRMSM1L;L2V<N=L3U|cancel log-archiver=1N4S|cancel my=0K4S|cancel of=0N2Q|cancel that=7S1R2N3N
    cancel the=7R0Q8Q2K3Q|cancel them=7M0L4U|cancel this=7Q0K8R1M2R4Q|cancel user-events=1N4Q|cancel whatever=7T0M
    cancel wordcount=1M4R|canceled=7QUZVKWMQQ2S<Q=M3L4K|cancelled=6M?L7Y0RCL9K@NBMENFMNMRRSRUYVKWN1T2K=I3L4\
    cancelled .=0W1Q4J|cancelled >=7N0TUU1J2M4S|cancelled ?=7TRPUQVN4L|cancelled JOB=7S0NCN9MSV1X2L=L4Q|cancelled by=RU4L
    cancelled it=7V4M|cancelled ones=US|cancelled so=0L1Q4S|cancelling=7X0M8TCLFMNLRNUL1L2R<L4]
    cancelling JOB=7U8RFMNMRN1M<N4W|cancelling it=7R1M2T|cancels=1M2M4X|cancels JOB=2K4U|cancle=7XUL2N3R4M|capacity=2K4Q
    capital=0M2T|card=2Q4Q|care=4Q|carry=1M2T4P|case=7M8R1R2M|cat=0NUN2S4S|catch==R|caught=0QUR4M|caught up=0S2Q4L
    cause=CZ2M4M|certificate=2Q|cfo=3P|change=?Z7M0[RM1L;M2M<K4M|change anything==Q|change board=9Q2P|change on=?Q
    change so=?Q|change the=0[2S=I4L|change to=?P|changed=7R9LSS1Q|changed my=7R1R4L|changes=?S8PGN1M|channel=FQOPRR
    chapter=3M4S|chat=7N0V2K=P3L|check=7M9NGPRZ5Q2R<M=L|checkpoint=7L0K8MCM@hGMIMLLNMRMSIUN5c2Q<M3M4J|checkpoint >=@RFQ
    checkpoints=?N7M0S@vBLEKFIRJSMUMQL1K2M<N=M3]4I|checkpoints .=@S|checkpoints >=@TFM3Q4Q|checkpoints ?=@R
    checkpoints and=@LEM3W|checkpoints going=@Q|checkpoints of=0Q@WFM1M2P3T4M|checkpoints on=@R|checkpoints too=CN3S
    checks=2S4N|checks are=2Q|cheers=0MFMGN1a2L<L3Q4M|cheers >=FMGN1Q3S|cheers that=1X2M4L|choke=CTES2L|choke point=CQES2M
    choking=CWIPRK=R4L|christmas=1M=P4Q|circumstances=7M9MRQ1U4P|circumstances is=1N4R|city=7Q4N|claim=2Q4Q|claims=0P1Q4M
    clean=7P<S|cleanly=4S|clear=1R3R4L|close=0M2S|closed=7S1R=L|closed as=4Q|cloud=0Q2T=M4N|cluster=7U0LXWUSWM1M2T<L=I3T
    cluster >=RRUR=K4R|cluster even=XQ|cluster is=2P|clusters=Yb1M2M3L4L|clusters are=YR|clusters do=YS|clusters have=YQ
    code=CKRM2SZ_>Q4M|code do=ZQ|code for=0LZS|code is=ZQ>Q|code that=ZT|coffee=0L2U3M4Q|coffee >=2N4R|coffee machine=2Q
    cold=8Q2M|colleague=7Q0TEQ2M4J|collection=KV|collection >=KQ|column=RM2Q4S|come=0MCWRS1M5Q2R=M3N4Q|come back=RQ2Q
    come up=RR=N|comes=0Q8M;Q=R3M|coming=7M0S8ROX2M3Q4I|coming >==Q|coming in=OV2L4N|coming into=OQ|command=4W|commit=2T4Q
    commit in=2Q|compare=7M0WAhFNRN1L<L=L3J|compare JOB=0ZAQ1M2M3M|compare it=AT|compare the=0NA[=M3M4N|compare them=AT4N
    compared=7NAQ4Q|complaining=NS2M=Q4N|complete=@V4L|complete a=@R|completing=@U|compliance=8Q2P4M|compose=0J2Y4M
    concert=0SCP2K=R4L|config=7M0MCL@QBnELFLRM2K<N=M3W4K|config >=BT3T4N|config of=@TBTFM2M3R4N
    configuration=7NCM@MBnEIFMRLSM1M5M2M<M=M3]4I|configuration >=BU|configuration ?=BS|configuration of=BVEM3T4M
    configured=CM@MBhMMRFUNYR4M|configured >=BTRN|configured ?=BWRJ|configured with=BQ|confirm=2T|confirmation=7M1M2_<M4J
    confirmation >=2R<N|confirmations=2T|confirmations are=2R4M|confirmed=7N9P1M<Y|connected=YR|consist=ER|consist of=ER
    console=FT2L|consumer=2Q|consumer group=2Q|contain=FU|contain NAME=FP|contain QUOTE=FN4Q|containing=FT|containing NAME=FQ
    containing QUOTE=FP|contains=4Q|cool=BWRL1S3N4M|copy=1V|correction=4U|corrupt=<Q4N|cost=?R1N2S4S|cost us=?Q2T=L4S|costs==S
    could=6N?Y8RCNBMFQINNMSNXPYMQU2L<L>K4S|could JOB=?Q7T=Q4K|could be=?RBNFRLQUN|could fall=QQ|could go=QS4N|could i=?R2M3S4M
    could it=?Q|could not=4Q|could possibly=0Q1M4S|could we=?R0R4M|could you=?M0Q8RRQXRQN1J2Q<Q=T3L>P4H|count=0MPVYQ2Q4K
    count (=2R|country=0R:Q|counts=9Q:Q2M|couriers==Q|course=7U1M|cpu=0MCK@NBMFLGMIMLuMJNMSM5\2M=L3M4I|cpu >=LQ|cpu ?=LTRN
    cpu and=LJMN5Z|cpu is=LT|cpu of=LX|cpu on=LR|cpu over=LQ|cpu usage=LR5P|crash=CQ1R3Q4L|crashed=0LUIV^WN2M<M|crashes=0M2X<I
    crawling=7QCUSM2U=J3Q4K|create=8T2R4M|create a=8T2Q4M|credentials=XM2V3N4N|crew=7P0T2L|critical=0JFMUDVMWi2Q<R=L3U4K
    critical >=UMWT2M3Q|critical ?=WR|critical job=CR1N2N<Q|critical jobs=6PUMWS2M<Q3Q|critical ones=FNWR4R|cron=2R=M4Q
    culture=4S|culture has=4R|current=CNNQRT=Q|currently=RQUQ3L|currently running=UR|customer=7R9S2S=J4K|customers=0RNQ2Q<Q
    cut=2K=X3R4M|cut JOB=2M=T3R4N|cut its==Q|dag=0MBME_2Q4M|dag of=EU2M|daily-report=7M1H2M4a|daily-report .=4P
    daily-report >=1L4S|damn=0M8Q2M<R|dana=0Q=L4R|dare=2P=M4T|dashboard=2R4R|dashboard for=2R|data=6Q7T0KRMSQ1M2S
    data science=7Q2Q|database=6P0Q2Y<Q4J|database >=6P0N2R|database password=2R|dataflow=0M9RFQUWWR1M2K<N=L3U>Q|dataflow >=UQ
    dataflow job=FQ3R|dataflow jobs=9RUS2M=M3S4L|date=7R<Q3R4L|day=6S0KLQNRST1Q2Q=R3J|day >=6RUQ2Q3K4P|days=RQXQUQ2S=M3M
    days >=RQXQUQ|db=2P|dead=7Q0MXR<R|dead body=4S|dear=9M1L2M=P3Q4S|debug=FW|decide=1Q2Q|decided=9Q1R4S|decided against=1T
    decision=7M0Q9R1N3R4M|delay=7LCU4P|delete=@MFLQM2a3M4N|delete all=@MFM2V3N|delete the=2V|demo=7TNQUM|depends=2M4T
    depends on=2M4T|deploy=7M0X8V2H3L>R|deploy >=8Q|deploy FILE=>S|depot=9S:Q2M4M|derby=2L=S|deserves=7M9V1T4L|desk=0S2M4L
    details=XZUM2M4M|developer=2Q|developer mode=2Q|diagnose=6M0MALCgDRFIULWK1I<M3`4H|diagnose JOB=CXDRFM1L3Q4L
    diagnose all=3Q|diagnose every=CRUM3Q|diagnose it=6NCYFM1M3Q4M|did=6N?L7J0IANCQ@RBREMOMNNRVSYVSWMYMQT1P5M<L=J4U
    did JOB=CQBQFRRWSS2L=M3Q4I|did any=VV|did anybody=SSUQ4N|did it=7NDP@QRTSQQQ2J3T4N|did not=8R1Q2M<Q4K
    did somebody=BQRLST4M|did that=CQ9QRQSL4P|did the=RQ1Q2P=P|did this=CR2N4M|did what=SRTP4M|did you=0M2Q4T|die=0MCVSM3T4K
    die >=CS|die ?=SR|died=CUDPRNUIVZWN4M|differ=AZRM3L4N|differ >=AQ|difference=0MAUCM1U3L|difference between=0MATCM1U3L
    different=0V<M=J4R|director=2R4M|disable=0N2S|disabled=2Q|disagree=0MIP1R<Q=P4L|disk=0P8R2X=M3M|disk is=2R|disks=AP8Q4M
    dispatch=NRRM3Q|disregard=7NTP2Q=N4R|do=7T8WDM9W@MBMEMFLGLJNLMKMOMPQNLRPTLXNUMVLWJYT1Q;Q5M2M<S=XZS3I|do .=1P4M
    do >=7W0M9NSR=Q3L|do ?=7Q9R1Q2N<U=S4H|do JOB=7MAS8X9R<M=L3M4N|do do=9R|do for=1V2M|do i=7M0M8M2V3L4W
    do it=6K?N7V0S8HCM9XFMRL1K2Q<L=V3R4T|do not=6M7L0MAPCQ9LBQFSGNMRPQNPWMQN1Y;T2L<M=K3M4L|do nothing=1S4S
    do that=7S0V8V9TFM1J<M=L3L|do the=6TAM8Y9RFKLNNNXMYQ2L<Z=R3N4J|do we=0M8LIQXQURVNYTQU1KZV4M|do with=CMRW2N
    do you=?V0RBQ1L2R=M|docs=EQ=M4S|does=?K7K0JAU8MCR9KBUEVFPIRKRPMNMRTSMXRUKVNQR5N2N<K=L3L4U|does JOB=CQBTIPKRRUQQ2M4G
    does RUNNER=XS2M|does a=4R|does it=7N0MCSEQFQRQQS2M4L|does not=6Q2U4L|does that=@RESRN|does the=AQ4R|does this=ATCMRR2N4Q
    doing=?M7M0TCK9MBMGQRXUP1T3U4J|doing >=0QCMRTUM1M3S|doing ?=0TGQ4N|doing it=1R=Q|done=7T0M8MCL9M@NFMRVSRUS2Q<L=L3R4P
    done >=1M2Q=J3Q4U|done ?=RS|done by=1P2R4K|done for=7P1Q4S|done to=SR3Q4M|done yet=RP|double=6K?N7L8LCM9MRLUL1K2V<J=c3[4S
    double JOB=0K2Q=X3T|double it=6M7N0L8M1L2S<M=[4R|double its=2Q=S|double the=0IRM2R=W4N|doubled=0K;R=R4R
    down=?M7WAN8JCQ9SBMENNNUH;U<I=U3T4Q|down >=7P0SCQ9RXP1M<M=L3N4R|down JOB=7W9S1J2R=N3M|down by==S3N|down for=;S2L3P
    down the=CQ3M4R|down to=7M0LWQ2T=U3T4K|down with=7R1S3N4K|downstream=7M4S|drain=6L?K7M0^AMCK9k@MFLRLSMUHWM1R;L<I=I3V>M4[
    drain >=0K9T2M4S|drain JOB=6N?L0LCL9RFMNQ1S2Y<L=L3V>N4R|drain all=0M9RUM2M3Q|drain both=3U4L|drain everything=9T2Q3I4Q
    drain it=7L0J8Q9]1L;M2W<N4M|drain of=4U|drain that=9U4L|drain the=9W2M3Q4M|drain this=0L9Y2N4L
    drained=?M7I0UCL9cFNRQ2I<M=K4V|drained .=0V1P4K|drained >=0T2N4Q|drained JOB=7L9U1R4R|drained it=7M9T
    draining=?M0MCK9aFMRTSRWM;M2J=J4W|draining >=RQUQ<R4M|draining JOB=7L9SRN1P2M4W|draining it=9SRL4U|drains=1Q2M3M4X
    draw=EW4M|draw me=ER|dreamt=4T|drill=2N4Q|drivers=NSRQ<P4M|drivers are=NR2Q|drop=0L:QEMFQUM;P2U3P|drop table=UM2U
    drop the=;P2R4M|drops=2N|drowning=0Q2L=T4L|drowning >=0R|dry=7X0M9T1N2K<T=W3M4J|dry run=7R0M9U2K<U=V4L|dublin=3M4S
    due=2K=R4R|due to=2K=R4Q|dump=BQXM2R3M|duplicates=7Q:Q2M|during=0MVQ1S<M|during the=VQ1R<M|duty=7RRP<Q|e-mail=2V4M
    each=7L0IAR8MCM9LFM1M2R<L=M3[4]|each >=8N2L3R4T|each of=FN3V|each other=AR3M|each running=3U|earlier=FQ1S4M|early=4P
    earth=CS4P|earth is=CT|eating=7RCRLQMSRM=Q4L|eating >=MR|eats=?P7P4M|ecb=2T|edge=7T0LFMXXUU3T4F|edge site=3R
    either=7N0S1T4J|else=7R8SDQNPUR1L2L3N4M|else >=8SNQ2M4M|email=FN1M2\|email the=2T|email to=2Q|empty=0NQM2T<Q
    end=7Y0L9QRT1M<M3M4K|end >=2M=Q|end it=7T4M|ends=9NRP;S|engineer=0N2U|engines=XMY^2L4M|engines are=YR
    enough=6N7S8Q9MFTNSSMTSXQ1M2K=R3M4K|enough >=8QNSTT1L|enter=5P4Q|entries=FQSX2R<L=L4K|environment=XM2T3M|er=XJUU=Q4M
    error=7K0UFZRMVM<M3T4M|error lines=FR3Q|error log=0R|error logs=0MFUVM3S|errors=7N0U@MBMEMFjGNRJSLUMWM1M5M2J<M=M3]
    errors >=0QFQ4Q|errors JOB=FQ|errors from=FQ|errors in=3Q|errors last=FK3T|errors of=0UFSSN2M3S4M|errors only=FR
    errors out=FQ|errors please=FT|euros=2R|even=7N0M8S9NFMRQXR1P2Q<M=R4M|even alive=XQ|even up=XQ|evening=0SFM=Q
    event=SR;S2M3Q|events=0M:RFLGNS]TT2MZQ3M4M|ever=7L9NRR1T<M=M4V|ever since=CP=Q4M
    every=?S7Q0B8LDQ9MFMRMSMXNURQV1K2W=M3Z>M4Q|every NUMBER=8M3L4U|every batch=UP3R|every critical=CR1N2N<Q|every dataflow=3S
    every failed=0K2L<U|every flink=UQ=M3T4N|every hour=8M1R2V3M4N|every job=7M0L8RSNUTVQ>M4T|every morning=?Q
    every night=2Q4Q|every running=7U0L2M|every savepoint=0MUNQX2M3M|every spark=7S0M2L|every time=BP|everybody=7N0QCQ9M1Q<R4M
    everyone=1P2K4U|everything=6N7J0C8N9QERFTRLTWXJUXVNWT1J2M<N=K3[>M4U|everything .==Q|everything >=4R
    everything lagging=CR=Q|everything on=7J9QXMURVQWK1S2L3[>N4J|everything running=7RUN=M4R
    everything that=7M0JFQSTXMUSVN1K;M2M3\4K|everything unhealthy=WR|everything we=US4M|everything with=UQ|exactly=7NRNSP4U
    exactly as=4R|exam=2R|example==M4U|except=7R0M8LCQ9P1K2M<U=R3K4R|except JOB=6P7R8LCQ9Q2M<R=R3T4H|exception=CRDS4L
    exceptions=?NCLDmBNENFKRL4M|execute=4R|executors=7QXTUN;Q2U<S=F3M4L|executors >=7Q;Q<R=M4M|exist=QR|exist for=QQ
    expect=NT4M|experiment=7V4M|expired=<R|explain=0KCUEQ1M2R=L4T|explain to=CQ|fail=CVFMRMULV\2L<M4L|fail >=CP<M
    fail ?=CSUMVT3Q4K|failed=7N0I8NCX@QXNUEVkWH2H<T=J3V>M4Q|failed .=<M3S|failed >=0SCTUKVU1Q2M<H3R4M|failed ?=@PUMVW4M
    failed NUMBER=0QCW3J4M|failed job=2M<M3T|failed jobs=0IFSUKVS1R<V3R4J|failed on=0NUMVR<Y3H|failed ones=0QFMUMVQ<M3Q4T
    failed or=UXVL4M|failing=CTRN1N2K3S4R|failing >=CR4Q|failing ?=0QCM3U4M|fails=CQ2Y<J3M4R|fails >=CQ2K4V|fails again=2T<M4M
    failure=CR<P4M|failure >=CR4M|fall=CRQR1L2S4M|fall back=QR|fall over=CR|fallen=ULVS|falling=CV2M=P4M|falling behind=CS=P4M
    falling over=CR|falls=2T4M|far=7NPSNXRP1M|far be=4P|far behind=CQNXRK4M|fares=<Q4M|faster=?`=M4L|faster >=?R|faster ?=?X4M
    fat=@R|fed=7R4M|feed=0P2N4M|feeds=EQ=S3L|feels=CQ|feet=CRRQ<Q3P|fell=CRUKVT2M|fell over=CRUKVT4M|few=0T@T=M4L
    fiddling=SR1R4L|fiddling with=SR1R4L|figure=8KFKISJTLTMTPSNN2N=M4Q|figures=7MELG[PQ2M4Q|file=6P7R0MRP2K<W>Q4I
    file >=7Q2N<S4M|file:/savepoints/savepoint-54032d-28f5e9290b5b=<Q|file:/savepoints/savepoint-5f3162-f1f04a300495=<S4M
    file:/savepoints/savepoint-5f3162-f1f04a300495 >=<S4M|file:/savepoints/savepoint-975367-de93470e8830=<S4M
    file:/savepoints/savepoint-975367-de93470e8830 >=<R4M|file:/savepoints/savepoint-d92ff2-3a176397e8ea=<R4M
    file:/savepoints/savepoint-d92ff2-3a176397e8ea >=<R4N|files=2Q<Q|filling=2Q|filling up=2Q|final=0R4M|finally=1P2M=R3R>P4L
    finance=6Q7RRR1R;R2M<Q4H|finance is=RR2M4N|finance wants=<Q|find=0LCTDQ2KZV|find me=0MCQFLZQ4Q|find out=CQDQ3P
    find the=CQ2MZS4M|fine=7V0J8NCR9TBNNNRRUM1R<S3J|fine .=7M8M1R2T<N=J3Q4S|fine >=7NRM1R2N4Z|fine again=2T4M
    fine do=9R2N<R=S4L|fine go=<J=W4M|fine now=7T9V1Q<M=I4M|finish=9WRUSPUQVM1N2L=M3K4Q|finish ?=RT4M|finish what=9R3M4T
    finished=7R0JCN9MFMRXUZVLWM<M=M3X4K|finished >=RQUV2M3L4S|finished ?=RPUR|finished already=7SUQ2M|finished jobs=3Q
    finished ones=UT|fire=0LUKWW1R2K<R>U4L|fire ?=WR|fire before=WQ|first=6M7S0GCQ9WFIRQ1K2I3Z4R|first .=4Q
    first >=7R0MCQ9M@QLPRQWM1M<R3R4K|first NUMBER=0M8REQFQ2L<S=Q3K4M|first a=3S4M|first and=3Q|first then=3W4L
    fix=6R7M0N;Q2Q<R4N|fix >=3Q|fix the=2R|fixed=6X0MRN1U2I<R=M|fixing=6S4M|flapping=FQ|fleet=0MTV1S2M|fleet in=TQ=P
    flight=0PCN9X3N|flight and=9S4M|flight then=9M4T|flink=7M:Q@MXUUU2L<P=L3K>R4V|flink >=UUWM>Q4M|flink NUMBER=XQ4N
    flink job=0M8QUP2M<T=M|flink jobs=0Q@MULWQ2Q<M3M4U|flink version=XSUL2Q|floor=0L2S4Q|folks=0Q2M<M4Q|following=<Q
    for=?W7M0K8RDS9LELFKGTHLIQJQLQKRPMRGXMUKVJWIQS1M5U2Q<K=MZU3R4S
    for JOB=6K7G0CAK8RCPDS9M@WGQISJQLUKQMSOQNTRPSTUMQR1J5R<IZL3J|for NAME=FT|for NUMBER=6^7M0V8MCM9MFMSLWN1Q2L<M=K3Z4Q
    for QUOTE=FR|for RUNNER=0MFMXQUT2V3M>P4M|for a=ARNQ1R2Q|for all=6G1M2[3Q4N|for an=6R0RFMWN2I3U4U|for each=FM3S
    for every=BP|for good=9P2R|for half=6SFJ5U|for it=?P7Q0P5Q2N=Q4L|for making=?Q|for me=?MAS8RCS9UBNUQVM2J<R=T3M4F
    for monday=4Q|for my=UQ2N4Q|for now=1U=M|for outofmemory=FQ|for outofmemoryerror=FQ|for real=6N7W8N9W1M2L<Q=X3M4L
    for that=CQKP2U=M|for the=6M?Q7L0K8VDS9L@MEMFRGRISJQLRKQNPRJSQTQXMUJWR;Q2P<H=KZM4P|for their=CP<Q
    for this=6M?T7M0L8RCL@QFMGRSPQU1Q2L<N=S4M|for today=1S4M|for tonight=1Q4P|for word=2Q|for you=4Q|forever=6J2V4M
    forget=7MCP9LEPIPNQ1Z2M=M3L|forget it=7M0M1]2M<K|forget that=7Q9MSQ5P4R|forget the=0SCSIQ2M=M4L|forget what=0N<P=R4N
    former=0L9R2M<P3Q|found=1P2L<S|frankfurt=2Q|free=?QXXULYQ2R3M4L|free on=XSUN|free slots=XTUM2Q|freeze=;M2Q4S|french=4R
    fresh=8W2L<R=M3Q4L|friday=7M;R2R=T|friday >=1S3Q4L|friday is=0Q|from=7H0S8M9M:S@MFUGLILLMMNRNSLUMVQ<]3K>R4Q|from FILE=>Q
    from JOB=6Q0LAQ8RCQDR9PFVINRMSM5Q2K<J3R|from NUMBER=0JFTSRWR2J<M=T3M4Q|from RUNNER=2Q|from a=2M<K4W
    from file:/savepoints/savepoint-54032d-28f5e9290b5b=<Q|from file:/savepoints/savepoint-5f3162-f1f04a300495=<S4M
    from file:/savepoints/savepoint-975367-de93470e8830=<R4N|from file:/savepoints/savepoint-d92ff2-3a176397e8ea=<R
    from here=4Q|from its=0U<Q4M|from kafka=:R2N|from me=1P4Q|from now=0L2[<K=Q|from scratch=3M4V
    from the=7L0V8MFLNPRQSN2S=Q3S4P|from this=4Q|frozen=NQ|full=0LDZFQTP1L2Q=R3M4L|full >=8M2Q4Q|full is=2Q|full stack=DQ
    funny=BQNQ1P2L<T4L|furious=0P2L4S|further=6MFV2S|fyi=1X2L4K|garbage=7PKVRN2M<R4M|garbage collection=KV|gateway=6P0M2P4M
    gave==Q|gb=2L<U4Q|gb of=<S4N|gc=FMGMKhMKSM5W2L4L|gc >=5R|gc ?=KT|gc share=FMKYMM5U|generate=:V2L|generate a=:R|german=2T
    get=6N?R7R0L8QCQ9Q@MBRXMUKVTQM1J2L<T=N3T>Q4Q|get JOB=2M<S=Q4N|get a=?P7L3U4L|get all=VM3S|get it=<R=S3N4L|get me=4R
    get through=RQ2P|gets=7N0M1N2Q=R3P4S|getting=CR@QGRIURM1M=Q4J|getting on=?NGRRS|gimme=0MDTRTUQWU2K<M3M4M
    gimme the=DURT2M<M4M|git=0L2T|give=6L?Q0T8M9NFQRMSMUQVS1J5Q<Q=Q|give JOB=0MCN2K<P=U3Q4W|give it=?Q=T3M
    give me=7P0JFRUTVSWQ1M5R=M4I|given=7M0P2S4R|glad=1T2N4Q|go=6K?R0L8MCM9T@QBMFRNMSSULWRQS2J<T=V|go >=WQQR1M4Q|go about=1V4N
    go ahead=7R0M9VFM1K2M<Q=R3R|go back=6MFXSTQR<M=K4J|go faster=?R|go home=RP1R|go on=0Q1N2M<Y=Q3M4M|go through=@RFM
    go to=2P=R4K|go wrong=0Q1M4S|goes=0M8T9N@RKQ3M4Q|goes above=2R4M|goes into=KP|goes over=2Y=N4J|goes to=5Q2N4R
    going=7R@QORRRTQUQVL1Q2J>Q4L|going ?=RQ|going again=VM<Q3S|going on=0RCQTQ2L>R|going through=0Q@R4N|going to=7Q0LRNSQ2R3M
    gone=7SRTSQ3Q4H|gone >=7M0R1M3R|good=6M?M7R0KCM9TFMSSQM1U2M=S4R|good .=0M9V1M2R=M3S4K|good >=RNSU1I4W|good morning=UQ1R2K
    good now=7S9M2P=S4L|good restart=<Q|good then=2R<R3K|good thing=1M4T|google=3T4N|got=@QPMRRSMTQXQUUYRQS2H3J4Q|got >=IPRRUP
    got ?=NPRQYQ|got a=7R8R@PQQ2L4L|got any=HPXQUNQS4M|got cancelled=UQ1Q|got it=7N1V<M=N|got on=UQ|got the=UQ=Q4M
    grab=8WGQ2N4L|grab a=8T2N4M|gracefully=7K9Y4M|grafana=2U|grant=2Q=Q|graph=0M@KBIEkFKRN1L2L=N3[|graph >=EVFM4Q
    graph of=@MEV3T4M|great=7M0LCQ@NFMNSXPUNWN1V2M3Q4Q|great thanks=1Q4M|green=0U9J4R|grep=0LFX2RZP>M4N|grep JOB=FR
    grep the=FQZP|group=0N2S|guy=7M0M1T2M|guys=8P1R3L|ha=1Q2L4S|had=AM8MCNPSRN<T=L3N4V|had a=BP1M=Q|had been=1P|had i=4Q
    had the=4P|had to=4Q|haha=9MWQ1^2K3M4K|haha >=0Q1U2M4K|haha imagine=1S|haiku=2S|haiku about=2S
    half=6Q7N0JFQJQLMMQRM1K5S2M<R=^3M4M|half >=2L=T4R|half a=8Q<Q=N|half an=FQLM5T2U=M4K|half hour=FQJQMRTP|half it=2Q
    half its==R|half of=0N=U|half the=?P2K<T|halve=6M7M0KRM1M<L=_3[4Q|halve JOB=7N2J=T3Z4Q|halve it==V3M4P|halve its=2T=M
    halve the=0N=W|hamburg=2Q|hand=7N9Q1Q2L3R|hand and=9Q|handing=3R|handover=3N|hands=1S;R2J4S|hands off=7Q1S;R2L
    hang=0NBRER2N=P|hang on=7P0NBS=P|hangs=7U0L8P2R4J|happen=?M7V9RFMRMSMTQ1M2M<R=S3R4M|happen if=?M7U9SRM1M<S=V3S4G
    happened=CNFKS\TYUM2M3M4Q|happened across=SMTT|happened in=SKTU|happened on=TP|happened to=FMS^TL4M
    happening=CQFLSSTQ1Q=M4Q|happens=7M9R2M=S3L4Q|has=6M?MAM8JDN9QELFMINJQPSRVSUURVSWMYMQQ1M5L<N4R|has >=9M2L=U
    has JOB=@RFQOQPSRVSK2J3Q4L|has NUMBER=0SGQ=L|has RUNNER=XP|has a=0MUR1R2K4U|has already=9R2R4K|has and=9Q4N
    has anyone=RMST|has been=7RFRSQ1M2M3M|has caught=0M2T|has failed=0LVS<M3X4J|has finished=1Q2S<M3K4Q|has gone=7Q1R4L
    has happened=SQTQ|has in=9S4L|has it=0MRVUM2M3Q|has logged=FQ|has not=0S2M<M=N4R|has now=QP2M=S|has signed=2M4P|has the=2S
    has this=RS4M|has to=0URM1M2M<S4N|have=6M?L7J0KAN8LDN9QETFLGRIRLNONXQUQVVYWQV1M5M2K<J=Q3R|have >=ERYR4M|have ?=CMEUYQ4M
    have JOB=9S=S4K|have a=7M8MEQGQUPQS3L4M|have any=CQRNQS4N|have at=XP2M|have been=2M4W|have cancelled=1R|have failed=UMVV4M
    have finished=UQVM3Q|have for=QQ|have got=7T0N8RUQ2M4M|have had=0Q2T4L|have it=9Q|have left=XNYQ|have no=7PVMYN2U
    have not=SP1M3R4T|have on=GQXQUS4M|have restarted=4P|have the=GP|have to=0X2L<P4J|have we=UQYU1M|having=1M=N4S
    he=7L0P8MLQ1S2I<M3M4V|he is=7R0Q=P4L|head=7T0QWQ4L|head of=0S4L|health=8RRWULWS4L|healthy=7M0MCNIMRVUIWY1Q<N3R
    healthy >=RRULWV2Q4N|healthy ?=RQ|heap=0QCMBMFMGMIMLJKKMrNNRKSM1N5^<L=J3M4L|heap ?=MS5N|heap and=KNMN5U|heap does=MQ
    heap is=MS|heap of=LNMV|heap on=MT|heap usage=MS5Q|heap used=5R|hear=6R1Q=M|hear about=6S|heard=0S1S2L|heaven=7Q1Q
    hell=7NSS2J4S|hello=2Q|help=7M1S2T<M=N4Q|help ?=RQ<N4S|her=6M0M9PEQ2R4T|here=7M0J8ZCS9QGQIQSTTLUMWMYR1Q;R2L<L3M4L
    here .=1P3Q|here :=;T|here >=0L8WFMIQRTUMYQ4M|here ?=CRGRRMSMYQ1T2M|hereby=7Q2M=Q|hey=0R9Q4L|hi=UQ1Q2M<L=S|high=2Q4Q
    him=7M0MAP2S4S|him >=4Q|his=1M4R|history=7M0M@[EMFMRNS\TRUM<M=M|history of=7MS\TR2N|hit=4Q|hm=6R7MCRFPNMRL1R2M<R=T3M
    hm make==R|hm no=1R4L|hmm=?T7J0R8M9RRRSNXQUN1Q2L<L=U3M|hmm make==R|hmm maybe=0R4M|hmm no=7N1S|hogging=7U2Q=L4M
    hold=0R8M1S2K<R=M4S|hold on=7R1Q<S3N|holding=CU9PER2N4L|holding up=RQ|holiday=1Q=Q|home=0MRP1Q2R4M|home >=SP4N
    honestly=UP1Q2M|hooked=YT|hooked up=YT|horoscope=0N4R|host=0Q8S2Q|hosts=2Q
    hour=6T?M7J0Q8JCLDM9L@KEMFTGXHRIRJQLVKTORPPNTRLSUTTXMULVMWLQM;M5S<J=I3P4F|hour .=6Q=M4Q
    hour >=7M0S8LCM@NFRGSLVKSMPOSPQNQSQTQUMWN5S2K<N=J4J|hour ?=FTGLIMLTMNPMTS5R2M|hour ago=1Q|hour and=6Q4Q|hour from=2S4N
    hour instead=FWGRHQLMSL|hour please=GSIVLM|hours=6Y7L0L8MCM9N@MGPISLRORNXRMSXTUUL1M5Q<K=F4I|hours .=3Q4R
    hours >=6Q7N0N8NFMGSIQLXNTSR5Q<M=I3Q4J|hours ?=FLISLJOTNSSRTR5M3P4M|hours please=6NFSNSSL5Q=N|hours reason=6R
    how=6K?W7H0IAT8ICMDL9K@TBVERFIHUJVLPKQMWORPUNYRWSLTLXRUMVMWLYM1J;L2K<I=GZL|how JOB=?RBPEQ3Q4L|how about=@RBSERFQLMMQNLRR2N
    how are=@R3Q4N|how bad=IR|how big=HTRN3R|how busy=IMJ[NMRMSN5Q|how come=CYRL2M|how could=?WRM3R4L|how do=0MAREQ1P2U3L4S
    how does=AVCN@RBMENRR1Q2M|how far=0QCMNZRQ4M|how full=2Q|how has=BR|how is=?M0UCL@LBSENGRNKR]UR1M2J3P|how it=AQRW1N2M3S4M
    how long=RR4S|how many=?M0LCMBMENHSOVPWNRXT1K5Q2T=N3M4M|how much=CNIRLUKSMUNQRK1N5Q2R4L|how the=4Q|how they=EQ|how to=?T
    how was=BS|how would=1W4M|hush=6R|hush it=6Q|i=6L?S0HAR8TDP:M@RBUERIQLMKMOLPMNRRSSLTQUMVLWRYMQR1R;J5M2K<P=QZK3G>L4S
    i almost=1Q|i already=8L2T|i am=9MBMESFQJQRLYQ;Q2L<P=L3R4S|i ask=1U4N|i can=AS1L2T|i cancel=7R9L1T2M4P
    i cancelled=7[9M1M<M=M4R|i change=?U|i could=0M8QQT1U2N=L>M|i did=8R9SSK2S|i disagree=0MIP1R<Q=P4L
    i do=?M7Q0NCPMQRR1I2T=L3T|i drained=7J9Z=N|i dreamt=4R|i get=8Q2Q|i go=1S|i had=BP1S2L|i have=CQUPQM4M|i hereby=7Q2M=Q
    i just=0PAQSP4N|i killed=7W9M=M3R4L|i know=6P1R<R=P4H|i may=1M4Q|i mean=7T9RNRRQ1M2L
    i meant=6M?Q7Q0MAM8MCR9Q@PBTEQFLINMRNLRT1K2M<R=Q4L|i misread=EM1M=Q4S|i nearly=1R4P|i need=CMDRBQGRJQRMSQ1J<S=S3S4F
    i needed=1Q|i never=6M0N1T2Q<N|i only=7NJQNQRS1L4N|i refuse=CN4S|i regret==M4S|i restarted=7K9M<X|i said=8R9M1M4T
    i say=0M8Q2R=V3N4I|i scaled=7N=V4M|i see=9QUQ2M<R4M|i should=7L0T@SUQWT1J2K4N|i take=6M0N8M1R2S3L4V|i think=0QFR1L=P
    i thought=FQ1M|i told=0M1V4M|i took=1S=Q|i touch=8R|i tune=?T|i typed=4R|i want=6S?P8UCMDR@MRMUQ1I;M5Q2L=R4J
    i wanted=BU1J=N4S|i was=0MSQTRQQ1R<M3M4M|i were=1R|i will=IPNQ1Y=I4M|i wonder=0U1N4N
    i would=7LAQCMBSEQIQLPNTUQ1M;M2M<K=R3L4J|i wrote=1N=Q4P|iban=ZQ|idea=7MCSGQ1Q2L=N4U|idle=0U9J2R=P4M
    if=6L?K8RCL9P@PFMGQLNNMRSSQQM;P5N2Z<M3L4U|if JOB=7M0SRR2V<K4K|if i=?L7Z9VFNRLSM1Q2H<S=U3Q4I|if it=6N7L0Q;P2W<M=M3N
    if its=2S4M|if the=2V|if we=7Q9P|if you=7M0M8R9M@RRUSTUQ1J2I<Q|ignore=7K0M9L@QSP1Y;R<Q=Q3I|ignore all=;R2S3K
    ignore it=1W<N|ignore that=7M0NFQRP<R|ignore the=2M|ignore your=2Q|imagine=1V2L=M4S|immediately=0UCP1L4L
    in=6J?P7L0JAK8S:QBJFSGMHSIKLNKRMLO[PQNMRMTVWVYLQK1K2U<J=PZS3K>M4Q|in >=OQUQ2N=R3M4M|in ?=0ROP|in FILE=:S1M2M4R
    in JOB=?U0NCTERFQGRRL=K4J|in NUMBER=6K0L8QCQBPFMUMWQ1N2V<M=T3L4R|in a=7MTPUV1M2K=L4T|in an=1Q=Q|in and=GNOL5U2M=R4N
    in case=8R1R2M|in dublin=3M4S|in flight=CN9X2M3N|in frankfurt=2Q|in gc=KQ|in half=2R=U3R4K|in hamburg=RP2Q|in hand=9Q4M
    in here=1S|in it=CKDPESFR|in its=CQBNFNUT2N3Q4N|in jakarta=2R|in january=2M4R|in lisbon=2S|in manila=CP=Q|in march=4R
    in my=4T|in october=4Q|in our=OP1SZR4K|in records=HPOQ|in restarting=7T0MUQ2M|in that==N3P
    in the=6M7M8QDM@RBMGKIMJQOMPSRMSRTXURWKQQ1R2M<M=KZR3R4Q|in their=7PUQ2M=N4Q|in them=FVUM4N|in theory=4S
    in there=7QDQFWUMWM<Q4J|in this=CR|in trouble=UKWX2M|in warn=FNUMWR2M3T|in which=RRZQ4N|in your=?Q2L4R|in zurich=2Q
    incident=0MFQ2T3P4Q|include=DQ|include the=DQ|included=7Q9M1N2Q4S|increase=0S=P4M|increase JOB==Q|increase the=0R
    ines=;Q<M|info=4R|info jobmaster=4Q|informed=RT;Q4L|informed >=;Q|infra=;Q|ingrid=1Q|input=7S0MFLOY3R4L|inside=ER
    insists=8Q2M|instead=6Q7Q0JAS8S9QBMFQGQHQLMNMSTTM1J5N<S=V3M4K|instead .=6Q8Q|instead >=0L9RFRGRHQLMNNSR1K2K<T=Q3Q4L
    instead of=7Q0LASBNSQ2S<L=Q3K4Q|instructions=2R3L4R|instructions and=2Q3M4R|instructions you=2Q|intern=0LRQ4T
    into=0J8X9P:POT5N2R<M3L|into JOB=OS|into a=4R|into it=1R4M|into the=7Q2R3N|invoices=:P
    is=6R?L0KALCTDN:MBQESFJHQIULQMPPLNSRWSLXRVMWQYL1K;Q2I<K=R3M>L|is .=1R|is >=7M0MFTRS1U2N=K4R
    is JOB=6M?T7NAS8MCLDQ9M@QBQFMIMJPLQKPNVR\SLUMQR1K5M2G<M=J3W4I|is NUMBER=0MUL2V=K4X|is RUNNER=X[UL2L|is a=6U7M0L9MVQ1L=M4T
    is about==Q3Q4L|is all=8Q1V2M4M|is already=9Q=N|is anything=UQWR2M|is asking=0SRS2L4N|is at=>Q4R|is back=6N0Q1Q<M=M3R
    is been=6MCN@RFNRMSVTR2R<R4I|is behind=1T=N3R4L|is being=6Q|is bored=2N=S|is broken=CQUMWU2L|is choking=CQ
    is coming=0Q2Q3R4M|is configured=BV|is corrupt=<Q4M|is crawling=7QCT2V=J4K|is critical=WQ2M3T|is currently=UQ3M
    is dead=7R4M|is doing=RS=N3R4Q|is done=2T=Q4N|is down=7M0L1P2T=N|is drowning=0R2M=S4M|is eating=7RCR2M=Q4M
    is enough=8QNSTT1M=P|is failed=URVR2M4L|is filling=2Q|is fine=7MCN1S2S<M=M4U|is finished=7SRPUP2Q4M|is fixed=<R
    is fixing=6S4M|is for=4P|is from=DP|is full=1M2P=Q|is garbage=<Q|is getting=3Q|is going=7PCQ2R=N|is gone=7M0RSQ1M2S3R4M
    is healthy=1R|is holding=CVERRL4M|is how=4T|is in=8RCM9SVQ2J|is it=6M7P0Q9L@MBRFQIVJQNRR\SNULWMQM1K5P2M<L=L4L
    is its=0S@NBPLQMQRQUM1N5T2K|is just==R|is lagging=UQ4T|is looking=;P|is making=8RCQ4M|is me=1R4M|is more==P
    is nearly=UP2R4N|is nervous=4N|is no=9Q1M2L4V|is nonsense=<Q=R4L|is not=6Q7U0LCKGQRNUMWT;M<M=S3K4R|is off=2L4T
    is on=6Q7M0MRLSPUWWN1S;Q2K<M=S3Q|is only=7N|is open=1M2P|is out=2N<T|is over=7T0NNMUQ2R3Q4M|is restarting=FRUQ1U2M3L4K
    is right=7RNQ<Q=R4H|is running=7L8M9SBQRJUWWM1Q<M3P4R|is screaming=0S4K|is shouting=1N<R|is sitting=0QUQVQWM2L
    is slow=;P2P3N4R|is so=<M4R|is standing=RQ|is starting==Q|is still=7S9QUQWN2Q<N|is stuck=7S2M<T3L4L|is that=NLRYQQ<N4T
    is the=6N?M7J0S8MDM9MBKFLGTHUIVLPMQNRRQTNXVUGVMWKQM1S2S<Q=M3K|is there=?NHPIQUSWQQTZS3M|is this=7LCMBRRW2M=M4R
    is to=6R7S0SCS9QIPRMSM2K<N=L4M|is too=9PES2P=L4T|is unhealthy=UMWT|is up=CRRTUQ2M3M|is waiting=2M4Q|is way=0Q
    is what=7M8QQQ=M4W|is why=CM4R|is wrong=7Q0RANCXDQRLUM1K2M<M3W4M
    it=6V?T7T0R8VCS9T:P@LGIHMIPJRLLKMMLOMNKSSTKXMUFVHWHYLQP;Q2Q<V=SZM3L>S|it .=7R8MSNQN1M5Q2M<S=L3R|it :=6M0I;V3Y4J|it ;=CQ=R
    it >=6S?Q7S0TAL8SCPDM9RIMJPLMMMNLSMXNVL;G5M<T=S3R>N4Q|it ?=7S0LCLDQ9VBMETFMNSRJST1L5Q2M<L=L
    it NUMBER=6U0K8MFRSR1R2Q<M=W3L4I|it a=6Q8Q2M<N4Q|it after=6R4L|it again=6Q1M=L4W|it alone=1S=N4L|it already=0Q9Q1Q2N
    it an=FR|it and=7K0M8M9LSQ1Q;N5Q<K3U4T|it any=7S9Q4M|it as=6P7N:Q1W2M=N4K|it at=7M0TIQ|it back=FMILRT<V=S4K
    it be=6Q7M8Q9MFQ1R2R<R4J|it been=SQ4M|it before=0M8M2S4R|it but=7L9Q<T=M3S4M|it by=UP|it can=0M=T|it cancel=7S1L
    it come=RR|it configured=BSRM|it die=0MCNRQ3S4L|it do=7L9R<Q4N|it doing=CNRT|it done=7Q|it down=7U0P9RXP1M2M<M=M3M4R
    it fail=CQ2L4Q|it failed=CP|it fails=CQ2R<N|it faster=?S|it finish=9S4M|it first=7M3S|it for=6X?N7W9RFMJQ1K2L<L=S4L
    it from=FM<S3M4S|it gets=2S|it go=?Q@PFMQR2P4M|it goes=7QRQ|it going=2Q|it got=RQ|it had=2M=N4S|it has=7M9UQR1M<R=P3I4Q
    it have=EQQS=Q4K|it here=4Q|it i=7K9Q4T|it if=;Q2Q|it in=7L0Q:PFMSQ1N2W=S4M|it instead=8Q9Q2M<P
    it is=6Q?M0SEMGMOQRPXNUQWM1R2R<K3M4S|it it=6S1T2M4H|it just=0N8MPRXP1M2R=Q|it keeps=0QCSFQ2L4K|it lagging=NQ
    it lags=7M1M;Q2M4U|it last=@P|it leave=1R|it like=0L4Q|it log=FR3P|it logged=RM3S|it made=4P|it needs=0T=M4M|it never=3M4S
    it now=0MRQ<T4L|it off=0Q9QSQ2L<S4M|it ok=RR4R|it on=7R0M8M9QBQ<M=S3P|it once=2U<R=K3L|it only=8Q<M|it out=0M2Q<M4Q
    it over=JR2R|it please=6M7M8L9U1N2Q<V=N4L|it rain=2R|it ran==M4Q|it run=7N8QRQ1S=Q4L|it running=7K0V9MRT2M3M4R|it runs==P
    it safe=7U0NRM=R4M|it says=2Q4Q|it should=0MSP4Q|it so==R|it stays=1Q|it still=RR4L|it that=SM4V|it the=7Q0MFS
    it then=7R0R1Q2N=P4I|it through=RR|it to=6M0L8QCM1K2S<M=V3T4P|it up=?QCQFMRQ2Q=R4K|it use=LPMQ|it was=7R0MAQ8M=Q4P
    it will=0P2M=R|it with=0JASXQ1M;V2T=M3Q4I|it without=3P4M|it would=7M1T2M4Q|it yet=7QMP1R4L
    its=6Q?QAL8LCKDR9L@PBTEWFSGQHRIQJSLQKQMSRLSTTMXNUKVKWJ1D5S2M=R3S4E|its backlog=HT|its bottleneck=CR|its busy=JV5R
    """#
}
