// Made by .dev/intents.
extension IntentWeights {
  static let part2: StaticString = #"""
    bring JOB=0MRN<W=S3P4K|bring all=<L3T|bring it=1N<U|bring the=0Q3M|broke=?M0NCV4R|broken=CQULWZ;J2J3M4W|broken >=WQ;J3M4W
    broker=6S0L;R2Q4M|broker NUMBER=0M2Q|brokers=6S8RNQ4K|bucket=7Q8NQM2T<P4Q|bucket >=7Q|bucket is=4Q|budget=7S0P2M|bug=7Q4N
    build=6M7R0LRN2Y4L|building=HP|bump=0T2K=W3M4M|bump JOB=2J=W3M|bump it=0N=R|bundle=2Q4M|burn=7Q0R3N4M|burning=7R0PLR2M=Q4L
    busier=UR|busier than=UR2N|business=7Q2M|busy=0QBNFLIIJhLMKMNMRLSMUS5[2J<Q=M4K|busy >=UP3Q|busy ?=JUUQ5M2N|busy above=<Q
    busy is=IMJURM5R|but=6T?M7T8PCMDN9N@MFQGMITLMKTNNUNQM1I;M2G<T=U3S>Q|but JOB=3U4M|but NUMBER=6R8LFLIXLNNM<M=T3N
    but do=7M0M8QRQ1Q<L=M4T|but i=9QLQ1U2M=M4I|but it=1R3R|but keep=0X1M4I|but leave=7T0S8S1L3F|but no=8P1K<Q=R
    but not=7L0M8UBN<R4U|but only=7K9L2U<N3N4U|but take=7Q8L3V4L|but that=|but the=7M8MFMKT=M4W|but we=1R|but with=0S<L3Y4K
    button=4Q|by=6L7J0LAU8MCL9K:RBMERHRPQSSURWN1Q;R=U3L4Q|by JOB=FQHRSQ4M|by NUMBER=?P0H<L=^4S|by a=1N2M=V4M
    by accident=7Q1R2Q<M|by hand=1Q|by itself=1S<M4Q|by mistake=1Q<R4L|by more=UQ|by noon=0TCQ4K|by now=PQ1Q2L=M4Q
    by side=AW3M|by the=7N0N2Q3Q>P4R|by whom=SR|call=7QRMUM1M2S3M>W4L|call it=2M>X|called=6P7M0P8R4Q|calling=|calls=FM1Q;T4N
    came=6Q7NTQWP2K<U=L|came on=|came out=<Q|campaign=6R7P0N9R2K<Q=U4K|campaign is=7Q9R2N
    can=6Q?M7QAQ8QCR9UFLOSNMSLXNUMVNQN2S3I4Q|can be=7R0N=M4Q|can cancel=4Q|can go=7R4L|can i=8PCQRRWP1S4L|can not=CQ9N1K2S<L=W
    can see=AT2M|can we=?PYP2M=T|can you=6N7M0SCQ9REPFMOTSMYN1V2M=L3M4Q
    cancel=6K?K7a0_ALCIDM9PENFKGMIMMNPQNLRLSLXLUFVNWKQM1S2P<M=J3Y>M4d|cancel .=1N<Q|cancel >=7T0F9R1M4S
    cancel JOB=6L?M7U0ICK9LBNNN1U;M2Y<P=M3U4V|cancel NUMBER=0W3M4K|cancel all=ULWM;Q4S|cancel and=1U2N4M|cancel anything=1M2Q
    cancel before=|cancel both=0SUN3E4X|cancel culture=4S|cancel daily-report=1N4S|cancel every=7Q0LUM2T
    cancel everything=UMWN;P2M3S4T|cancel it=7Y0PAM8LFNPRRMSM1L;L2V<M=L3U|cancel log-archiver=7N1M4S|cancel my=0J4S
    cancel of=2Q|cancel that=7S1R2N3N|cancel the=7R8Q2K3Q|cancel them=7M0L4T|cancel this=7Q0K8S1M2R4Q|cancel user-events=1N4Q
    cancel whatever=7T0M|cancel wordcount=1M4R|canceled=7QU[VKWMQQ2S<Q=M3L4K
    cancelled=6M?L7Y0RCL9K@NBMENFMNMRRSQUYVKWN1T2K=I3L4\|cancelled .=0W1Q4J|cancelled >=7N0TUU1J2L4S|cancelled ?=7TUQVN4L
    cancelled JOB=7T0NCN9MSU1X2L=L4Q|cancelled by=RU4L|cancelled it=7V4M|cancelled ones=US|cancelled so=0L1Q4S
    cancelling=7Y0M8TCLFMNMRMUL1L2R<L=N4]|cancelling JOB=7U8RFMNMRN1M<N4W|cancelling it=7R1M2T|cancels=1M2M4X|cancels JOB=2K4U
    cancle=7XUL2N3R4M|capacity=2K4Q|capital=0M2T|card=2Q4Q|care=4Q|carrier=6Q|carry=2T4Q|carry out=|case=7M8R1R2L4Q
    cat=0NUN2S4S|catch==R|caught=0QUR4M|caught up=0S2Q4L|cause=CZ2M4M|certificate=2Q|cfo=|change=?Z7M0[BNRM1L;M2M<K4L
    change anything==Q|change board=9Q2Q|change on=?Q|change so=?Q|change the=0[2S=I4L|change to=?P|changed=7R9LST1Q
    changed my=7R1R4L|changes=?S8PGN1M|channel=FQOPRR|chapter=3M4S|chat=7N0V2K3L|check=7M9NGPR[5Q2R<M=L
    checkpoint=7L0K8LCM@iGMIMLLNMRMSIUM5c2Q<M3M4J|checkpoint >=@SFQ|checkpoints=?N7M0S@wBLEKFIRJSMUMQL1K2M<N=M3]4J
    checkpoints .=@S|checkpoints >=@UFM3Q4Q|checkpoints ?=@P4R|checkpoints and=@LEM3W|checkpoints going=@Q
    checkpoints of=0Q@WFM1M2P3T4M|checkpoints on=@S|checkpoints too=CN3R|checks=2S|checks are=2Q|cheers=0MFMGM1a2L<L3R4M
    cheers >=FMGN1Q3S|cheers mate=1P|cheers that=1X2N4L|choke=CTES2L|choke point=CQES2M|choking=CWIPRK2N=R4K|christmas=1M=P4Q
    circumstances=7M9MRQ1U2N4Q|circumstances is=4R|city=7Q2L=R|claim=2Q4Q|claims=0P1Q4L|class=|clean=7P<S|cleanly=7N4S
    clear=1R3R4L|close=0M2S|closed=7S1R=L|closed as=4Q|cloud=0Q2T=M4N|cluster=7U0KXWUSWM1M2T<L=J3T|cluster >=7PRRUR=L4Q
    cluster even=XQ|cluster is=2P|clusters=Yb1M2M3L4L|clusters are=YR|clusters do=YT|clusters have=YQ|code=CKRM2SZ_3M>Q4M
    code do=ZR|code for=0LZT|code is=ZQ>Q|code that=ZT|coffee=0L2U3M4Q|coffee >=2N4R|coffee machine=2Q|cold=8Q2M
    colleague=7Q0TEQ2M<P4J|collection=KV|collection >=KQ|column=RM2Q4S|come=0MCXRS1M5Q2R=M3N4R|come back=RQ2Q|come to=RQ2Q
    come up=RR=N|comes=0Q8M;Q=R3M|coming=7M0S8ROX2M3Q4I|coming >==Q|coming in=OV2L4M|coming into=OQ|coming up=3P|command=4W
    commit=2T4Q|commit in=2Q|compare=7M0WAhFNRN1L<L=L3J|compare JOB=0ZAQ1M2M3M|compare it=AT|compare the=0MA[=N3M4N
    compare them=AT4N|compared=7NAQ4Q|complain=|complaining=NS2M=Q|complete=@V4L|complete a=@R|completing=@U|compliance=8Q2Q4M
    compose=0J2Z4M|concert=0SCP2J=S4L|config=7M0MCL@QBnELFLRL2K<N=M3X4K|config >=BT3T|config of=@TBTFM2M3R4N
    configuration=CM@MBnEIFMRLSM1M5M2M<M=M3]4I|configuration >=BU|configuration ?=BS|configuration of=BVEM3T4M
    configured=CM@NBiMLRFUMYR2N4M|configured >=BTRN|configured ?=BXRJ|configured with=BQ|confirm=2T|confirmation=7M1M2_<M3N4J
    confirmation .=|confirmation >=2R<N|confirmations=2T|confirmations are=2R4N|confirmed=7N9P1M2P<Z4N|connected=YR|consist=ER
    consist of=ER|console=FT2L|consumer=2Q|consumer group=2Q|contain=FU|contain NAME=FP|contain QUOTE=FN4Q|containing=FT
    containing NAME=FQ|containing QUOTE=FP|contains=4Q|contract=|cool=BWRL1R3M|copy=1V|core=|correction=2N4U|corrupt=<Q4N
    cost=?R1N2S4S|cost us=?Q2T=L4S|costs==S4N|could=6N?Z8QBMFQINNMSNXPYMQU2L<L>K4T|could JOB=?Q7T=Q4K|could be=?SBNFRLQ
    could cancel=7Q0N8Q1Q4K|could fall=QR|could go=QS4M|could i=?R2M3S4M|could it=?Q|could not=4Q|could possibly=0Q1M4S
    could we=?S0RRN4N|could you=?L0Q8RRRXRQN1J2Q<Q=T3L>P4H|count=0MPVYQ2Q4K|count (=2R|country=0R:Q2N|counts=9Q:Q2M
    couriers==Q|course=7U1M|cpu=0MCK@NBMFLGMIMLvMJNMSM5\2M=L3M4I|cpu >=LQ|cpu ?=LTRN|cpu and=LJMN5Z|cpu is=LT|cpu of=LX
    cpu on=LR|cpu over=LQ|cpu usage=LR5P|crash=CQ1R3Q4L|crash >=|crashed=0LUIV^WN2M<M|crashes=0M2X<J|crashing=|crashlooping=2P
    crashlooping in=|crawling=7Q0NCUSM2U=J3Q4K|create=8T2R4M|create a=8T2Q4M|credentials=XM2V3M4M|crew=7Q0T2L
    critical=0JFMUCVMWi2Q<R=L3U4K|critical >=UMWT2M3Q|critical ?=WR|critical job=CR1N2N<Q|critical jobs=UMWS2M<Q3R4N
    critical ones=FNUNWR4R|cron=2R=M4Q|cto=0M4S|culture=4S|culture has=4S|curious=EP1I4U|currency=|current=CNNQRT=Q
    currently=RQUQ3L|currently running=UR|customer=7R9R2T=J4J|customers=0QNQ2Q<Q4M|cut=2K=Y3R4M|cut JOB=2M=T3R4M|cut it=
    cut its==Q|dag=0MBME`2Q4L|dag of=EU2M|daily-report=7M1H2M4a|daily-report .=4Q|daily-report >=1L4S|damn=0M8Q2M<R
    dana=0Q=L4R|dare=2Q=M4T|dashboard=2R4R|dashboard for=2R|data=6Q7U0KRMSQ1M2T|data science=7Q2P|data team=
    database=6P0P2Y<Q4J|database >=6P0N2R|database password=2R|dataflow=0M9RFQUWWS1M2K<N=L3U>Q|dataflow >=UQ|dataflow job=FQ3R
    dataflow jobs=9RUR2M=M3S4L|date=7Q<Q3R4L|day=6S0KLQNRRPSSUN1Q2R=R3J|day >=6RUQ2Q3K4Q|days=RQXQUP2S=M3M|days >=RQXQUQ
    days ?=|db=2Q|dead=7Q0MXR<R|dead body=2N4S|dear=9M1L2M=Q3Q4S|debug=FX|decide=1R2Q|decided=9Q1R4S|decided against=1T
    decision=7M0Q9R1N3R4M|declined=1R|delay=7LCT4Q|delete=@MFLQM2b3M4M|delete all=@MFM2V3N|delete the=2V|demo=7TNQUM|dentist=
    depends=2M4T|depends on=2M4T|deploy=7M0X8W2H3L>R|deploy >=8Q|deploy FILE=0N>T|depot=9S:Q2M4M|derby=2L=S|deserves=7M9V1T4L
    desk=0S2M4L|details=X[UM2M4M|developer=2Q|developer mode=2Q|diagnose=6M0MALCgDRFIULWK1I<M3`4H|diagnose JOB=CXDRFM1L3Q4L
    diagnose all=3Q|diagnose every=CRUM3Q|diagnose it=6NCYFM1M3Q4M|did=6N?L7J0IANCQ@RBREMOMNNRVSYVTWMYMQT1P5M<L=J3N4U
    did JOB=CQ@QBQFRRWSS2L=M3Q4I|did any=VV4N|did anybody=SSUR4N|did it=7NDP@PRTSRQQ2J3T4N|did not=8R1Q2M<Q4K
    did somebody=BQRLST4M|did that=CQ9QRQSL4P|did the=RQ1Q=P|did this=CS2N4M|did what=SRTP4M|did you=0M2Q4T|die=0MCWDPSN3T4K
    die >=CS|die ?=SQ|died=CUDQRNUIVZWM4M|differ=AZRM3L4M|differ >=AQ|difference=0MAUCN@M1V3L
    difference between=0MAUCN@M1V2P3L|different=0V<M=J4R|director=2R4M|disable=0N2S|disabled=2Q|disagree=0MIP1R<Q=P4L
    disk=0Q8R2X=M3M|disk is=2R|disks=8Q4M|dispatch=NSRM3Q|disregard=7NTP2Q=N4R|diwali==R4M
    do=7T8WDM9W@MBMEMFLGLJNLMKMOMPQNLTLXNUMVLWJYT1Q;Q5M2M<T=XZS3J|do .=1Q4M|do >=7Y0N9MSR=Q3M|do ?=7Q9R1Q2N<U=S4H
    do JOB=7MAR8X9S<L=L3M4N|do do=9R|do for=1V2M|do i=7M0M8M2V3L4W|do it=6K?N7V0R8HCM9WFMRL1K2R<L=V3T4T
    do not=6M7L0MAPCQ9LBQFTGNMRPQNQWMQN1Y;T2L<M=K3M4L|do nothing=1S4S|do that=7S0W8V9TFM1J2Q<M=L3L
    do the=6TAM8Y9QFKLNNMXMYQ2L<Z=R3N4J|do they=|do to==P|do we=0N8KIQXQURVNYTQU1KZV4M|do with=CMRW|do you=?V0RBQ1L2Q=M
    docs=EQ=M4S|does=?K7K0IAU8MCR9KBTEWFPIRKRPMNMRUSMXRUKVNQR5M2N<K=L3L4U|does JOB=BTIPKRRVQQ2M4I|does RUNNER=XS2M|does a=4R
    does it=7M0MCTEQFQRQQS2M4L|does its=|does not=6QBP2U4L|does that=CN@SESRN|does the=AQEP4Q|does this=ATCMRR2N4Q
    doing=?M7M0UCK9MBLGPRXUQ1T3U4J|doing >=CMRVUM1M2P3S|doing ?=0YGQRL4M|doing and=@MBMRM3V|doing it=1R=Q
    done=7T0M8MCL9M@NFMRVSQUS1Q2Q<L=L3S4P|done >=1M2Q=J3Q4U|done ?=RS|done by=1Q2R4J|done for=7P1Q4S|done to=SQ3Q4M
    done yet=RQ|double=6K?N7L8LCM9MRLUL1K2V<J=c3[4S|double JOB=0K2Q=X3T|double it=6M7N0L8M1L2S<M=[4R|double its=2Q=S
    double the=0IRM2R=X4N|doubled=0K;R=R4R|down=?M7WAN8JCQ9SBMEMUH;U<I=T3S4R|down .=|down >=7P0SCQ9RXP1M<M=L3N4Q|down ?=
    down JOB=7W9S1K2R=N3M|down but=|down by==S|down for=;S2K3Q|down my=|down the=CQ3M4R|down to=7M0LWQ2U=T3T4K
    down with=7S1S3M4K|downstream=7M4S|drain=6L?K7N0^AMCK9k@MFLRLSMUHWM1S;L<I=H3V>M4[|drain >=0K9T2M4S
    drain JOB=6N?L0LCL9RFMNQ1S2Z<L=L3V>N4R|drain all=0M9RUM2M3Q|drain both=3U4L|drain everything=9T2Q3I4Q
    drain it=7L0J8Q9]1L;M2W<N3N4M|drain of=4T|drain that=0P9U4L|drain the=9W2M3Q4M|drain this=0L9Z2M4L
    drained=?M7I0VCL9cFNRQ1P2I<M=K4V|drained .=0V1P4J|drained >=0T2N4R|drained JOB=7L9U1R4R|drained it=7M9T
    draining=?M0MCK9aFMRSSRWM;M2J=J4W|draining >=RQUQ<R4M|draining ?=RR4M|draining JOB=7L9SRN1P2M4W|draining it=9SRL4U
    draining or=|drains=1Q2M3M4Y|draw=EX4M|draw me=ES|dreamt=4T|drill=2N4Q|drivers=NTRQWN<P4M|drivers are=NRWN2Q|drivers in=
    driving=6P|driving me=|drop=0L:QEMFQUM;P2U3P|drop table=UM2U|drop the=;P2R4M|drops=2M|drowning=0R2L=U4L|drowning >=0R
    dry=7X0M9T1N2K<T=V3N4J|dry run=7R0M9U2K<U=U4L|dublin=3M4S|due=2K=R4R|due to=2K=R4Q|dump=BQXM2S3M|duplicates=7Q:Q2M
    during=7N0MVQ1T<M4P|during the=0NVQ1S<M|duty=7R<Q|dying=CQ|e-mail=2W4M|e-mail to=|each=7L0IAR8LCM9LFMUN1M2S<K=M3[4]
    each >=8M2L3S4T|each of=FN3V|each other=AS3M|each running=3U|earlier=FQ1S4M|earliest=|early=4Q|earth=CT|earth did=4P
    earth does=CQ|earth is=CT|eat=|eat my=|eating=7RCRLQMSRM=Q4L|eating >=MR|eats=?P7Q4M|ecb=2T|edge=7T0LFMXXUU3T4F
    edge site=3R|either=7N0S1T4J|else=7R8SDQNQUR1L2L3N4M|else >=8SNQ2M4N|email=0MFN1M2\ZR|email the=2U|email to=2Q
    empty=0NQM2S<Q|end=7Y0L9QRT1M<M3M4K|end >=2M=Q|end is=|end it=7T4M|ended=|ends=9NRP;S|engineer=0N2U|engines=XMY^2L4M
    engines are=YR|enough=6N7T8Q9MFSNSSMTSXQ1M2K=S3M4K|enough >=8QNSSNTT1L|enter=5P4Q|entries=FQSX2R<L=L4K|entry=2R
    environment=XM2T|er=XJUU=Q4M|error=7K0UFZRNVM<M3S4M|error lines=FR3Q|error log=0R|error logs=0MFUVM3S
    errors=7N0U@MBMEMFjGMRISLUMWM1M5M2J<M=M3]|errors >=0QFQRN4Q|errors ?=FP|errors JOB=FQ|errors from=FQ|errors in=3Q
    errors it=|errors last=FK3T|errors of=0UFSSN2M3S4M|errors only=FR|errors out=FQ|errors please=FT|euros=2R
    even=7N0M8S9NFMRQXR1P2Q<M=R4M|even alive=XQ|even up=XQ|evening=0RFN=Q|evening >=FN4Q|event=SU;S2L3Q
    events=0M:RFLGNS]TT2MZQ3M4N|ever=7L9NRR1S<M=M4W|ever >=1S4L|ever since=CP=Q4M|every=?S7Q0B8LDQ9MFMRMSMXNURQV1K2W=L3Z>M4R
    every NUMBER=8M3L4U|every batch=UP3R|every critical=CR1N2N<Q|every dataflow=3S|every day=|every failed=0K2L<U
    every flink=UQ=M3T4M|every hour=8M1R2W3M4N|every job=7M0L8RSNUTVQ>M4T|every morning=?P|every night=2Q4Q
    every running=7U0K2M3Q|every savepoint=0MUNQX2L3M|every spark=7S0M2L3P|every time=BQ|everybody=7N0QCQ9M1Q<R4M
    everyone=RP1P2K4U|everything=6N7J0B8N9QERFTRLTWXJUXVMWT1J2M<N=K3[>M4U|everything .==Q|everything >=4R
    everything lagging=CR=R|everything on=7J9QXMURVQWK1S2L3\>N4J|everything running=7RUM=M4R
    everything that=7M0JFQSSXMUSVM1K;M2M<P3\4L|everything unhealthy=WR|everything we=US4M|everything with=UQ
    exactly=7NRNSP1N4V|exactly as=4R|exam=2R|example==M4U|except=6P7R0M8LCQ9P1K2M<U=R3K4R|except JOB=6P7R8LCQ9Q2M<R=R3S4H
    exception=CRDS4L|exceptions=?NCLDmBNENFKRL4M|execute=4R|executors=7QXTUN;Q2U<S=F3M4L|executors >=7Q;Q<R=M4M|exist=QS
    exist for=QQ|expect=NT4M|experiment=7V4M|experiment is=7R|expired=<R|explain=0KCTEQ1M2R=L4T|explain the=|explain to=CQ
    fail=CVFMRMUKV\2L<M4L|fail >=<M|fail ?=CSUMVT3Q4K|failed=7N0I8NCX@QXNUEVlWG2H<T=J3V>M4Q|failed .=<M3S
    failed >=0SCTUKVU1Q2M<G3R4M|failed ?=@PUMVW4L|failed NUMBER=0QCW3I4M|failed job=2M<M3T|failed jobs=0IFSUJVTWN1R<V3R4J
    failed on=0NUMVR<Y3H|failed ones=0QFMUMVQ<M3Q4T|failed or=UXVL4M|failing=CTRN2K3S4R|failing >=CR4Q|failing ?=0QCM3U4M
    failover=|fails=CQ2Z<J3M4R|fails >=CQ2K4V|fails again=2T<M4M|failure=CR<P4M|failure >=CR4M|fall=CRQS1L2S4M|fall back=QS4N
    fall over=CR|fallen=ULVS|falling=CV2M=P4L|falling behind=CS=P4M|falling over=CR|falls=2U4M|far=7NPSNXRQ1M|far be=4Q
    far behind=CPNYRK4M|far too=|fares=7P<Q4M|faster=?a=M4L|faster >=?R|faster ?=?Y4M|fat=@R|fed=7R4M|feed=0P2N4M|feeds=EP=S3L
    feels=CQ|feet=CRRQ<Q3P|fell=CRUKVT2M|fell over=CRUKVT4M|few=0U@T=M4K|fiddling=SR1R4L|fiddling with=SR1R4L
    figure=8KFKISJTLTMUPSNM2N=M4Q|figures=7MELG[PQ2M4Q|file=6P7R0MRP2K<W>Q4I|file >=7Q2N<S4M
    file:/savepoints/savepoint-54032d-28f5e9290b5b=<Q|file:/savepoints/savepoint-5f3162-f1f04a300495=FM<S3Q4M
    file:/savepoints/savepoint-5f3162-f1f04a300495 >=<S4M|file:/savepoints/savepoint-975367-de93470e8830=<S4M
    file:/savepoints/savepoint-975367-de93470e8830 >=<R4M|file:/savepoints/savepoint-d92ff2-3a176397e8ea=<R4M
    file:/savepoints/savepoint-d92ff2-3a176397e8ea >=<R4N|files=2Q<Q|filling=2Q|filling up=2Q|final=0R4M|finally=1Q2M=R3R>P4L
    finance=6R7RRR1Q;R2N<P4I|finance is=RR2M4N|finance team=|finance wants=<P|find=0LCTDP2LZW|find QUOTE=|find log=
    find me=CQFLZR4Q|find out=CQDQ3P|find the=CQ2MZR4M|fine=7V0M8NCR9TBNNNRRUM1Q<S3J|fine .=7M0M8M1R2T<N=J3Q4S
    fine >=7NRM1R2N4Z|fine again=2T4N|fine do=0M9R2N<Q=T4L|fine go=<J=W4M|fine now=7T9V1Q<M=I4M|finish=7N9WRUSPUQVM2L=M3K4Q
    finish ?=RT4M|finish what=9R3M4T|finished=7S0JCN9MFMRXSNUZVKWM<M=M3X4K|finished >=UV2L3L4S|finished ?=RQUS
    finished already=7SUQ2M|finished jobs=3Q|finished ones=UT|finishes=2U<L|fire=0LUKWW1R2J<R>U4L|fire ?=WS|fire before=WQ
    firmware=|first=6M7S0GCQ9WFIRQ1K2I3[4R|first .=4Q|first >=7R0MCQ9M@PLPRQWM1M<R3R4K|first NUMBER=0M8REQFQ2L<S=Q3K4M
    first a=3S4M|first and=3Q|first take=|first the=|first then=3W4L|fix=6R7M0N;Q2Q<R4N|fix >=3Q|fix the=2R
    fixed=6X0MRN1U2I<S=M|fixing=6S4M|flapping=FQ|fleet=0MTU1S2M|fleet in=TQ=P|flight=0PCN9X3N|flight and=9S4L|flight then=9M4T
    flink=7L:Q@MXUUU2L<P=L3K>R4W|flink >=UUWM>Q4L|flink NUMBER=XQ4N|flink job=0M8QUP2M<T=M|flink jobs=0Q@MULWQ1P2Q<M3N4U
    flink version=XSUL2Q|floor=0K2T4Q|folks=0Q2M<M4R|following=<Q
    for=?W7M0K8RDS9LELFKGSHLIQJQLQKRPMRGTPXMUKVJWIQT1M5U2Q<K=MZU3Q4S
    for JOB=6K7G0CAK8RCPDS9M@WGRISJQLUKQMSOQNTRPSTULQR1J5R<IZM3I|for NAME=FT|for NUMBER=6]7M0V8MCM9LFMSLWN1Q2L<M=K3Y4R
    for QUOTE=FR|for RUNNER=0MFMXQUT2V3M>P4M|for a=ARNQ1R2Q|for all=6G1M2\3Q4N|for an=6R0RFMWN2I3U4U|for each=FM3S
    for every=BP|for finance=|for good=9P2R|for half=6SFJ5U|for it=?P7Q0P5Q2N=Q4M|for making=?R
    for me=?MAT8RCS9UBNUQVM1P2J<R=T3M4E|for monday=4Q|for my=UQ2N4Q|for now=1U=M|for our=|for outofmemory=FQ
    for outofmemoryerror=FQ|for real=6N7W8N9W1M2L<Q=X3M4L|for that=CQKP1Q2U=M4M
    for the=6M?Q7L0K8VDS9L@MEMFRGSISJQLRKQNQRJSRTQXMUKWR;Q2P<H=KZM|for their=RP<P|for this=6M?T7M0L8RCL@QFMGRSQQV1R2L<N=S4M
    for timeoutexception=|for today=1S4M|for tonight=1P4P|for us=|for word=2Q|for you=4Q|forever=6J2V4M
    forget=7MCQ9LEPIPNQ1Z5P2M=M3L|forget it=7M0M1]2M<K|forget that=7Q9MSP1N5Q4R|forget the=0TCSIQ2M=M4L|forget what=0N<P=R4M
    former=0L9R2M<P3Q|found=2L<S|frankfurt=2Q|free=?QXXULYQ2R3M4L|free on=XSUN|free slots=XUUM2Q|freeze=;M2Q4S|french=4R
    fresh=8W2L<Q=M3P4L|friday=7LRN;R2S=T|friday >=1S3Q4L|friday is=0Q|friday traffic=
    from=7H0S8L9M:S@MFUGLILLMMMRNSLUMVQQN<\3K>R4R|from >=|from FILE=>Q|from JOB=6Q0LAQ8RCQDR9PFWINRMSM5Q2K<J3R
    from NUMBER=0JFTSRWR2J<M=T3M4R|from RUNNER=2Q|from a=2M<K4W|from file:/savepoints/savepoint-54032d-28f5e9290b5b=<Q
    from file:/savepoints/savepoint-5f3162-f1f04a300495=FM<S3Q4M|from file:/savepoints/savepoint-975367-de93470e8830=<R4N
    from file:/savepoints/savepoint-d92ff2-3a176397e8ea=<R|from here=4Q|from its=0U8N<Q|from kafka=:R2N|from last=
    from lunch=4Q|from me=1Q|from now=0L2[<K=Q|from scratch=3M4W|from the=7L0V8NFLGNNPRQSM2T=Q3R|from this=4Q|front=0QHR2L
    front of=0QHR2L|frozen=NQ|full=0LDYFQSRTQ1L2Q=R3M4K|full >=8M2Q4Q|full is=2Q|full stack=DQ|funny=BQNQ1P2L<T4L
    furious=0P2L4S|further=6MFV2S|fyi=1X2L4K|garbage=7PKV2M<R4L|garbage collection=KV|gateway=0M2Q4N|gave==Q|gb=2L<U4Q
    gb of=<S|gc=FLGMKhMKSM5W2L4L|gc >=5R|gc ?=KT|gc share=FMKYMM5U|generate=:V2L|generate a=:S|german=2U
    get=6N?R0L8QCQ9R@LBRENFMRNXMULVUQM1K2L<T3T>Q4Q|get JOB=2M<S=R3N4N|get a=?P7M3U4L|get all=VM<M3T|get it=<R=S3M4L
    get me=0SFM4R|get the=0S|get through=RQ2P|gets=7N0M1N2Q=R4S|getting=CR@QGRIURM1M=Q4J|getting on=?NGRRT
    gimme=0MDURTUPWU2K<M3M4M|gimme the=DURT2M<M4M|git=0L2U|give=6L?Q0T8M9NFQRMSMUQVS1J5R<Q=Q|give JOB=0MCN2J<Q=U3Q4W
    give it=?Q=T3M|give me=7P0JFRUTVSWQ1M5R=M4I|given=7N2S<N|given the=2M4T|glad=1T2N4Q|go=6K?R0K8MCM9T@QBMFRNMSSULWRQT2J<T=W
    go >=WQQR1M4Q|go about=1V4N|go ahead=7R0M9VFM1K2M<Q=R3R|go back=6MFXSTQS<M=K4J|go faster=?R|go home=RP1R
    go on=0P1M2M<X=Q3M4N|go through=@RFM2M4Q|go to=2P=R4L|go wrong=0Q1M4S|goes=0M8T9N@RKQ3M4Q|goes above=2R4M|goes into=KP
    goes over=2Y=N4J|goes to=5Q2N4R|going=7R@QORRRTQXNUQVL1Q2J>Q4K|going >=|going ?=RR|going again=VM<P3T
    going on=0QCQTQ2L3N>R|going through=0Q@R4N|going to=7Q0LRNSQ2Q3M|gone=7SRTSP3Q4H|gone >=7M0R1M3Q
    good=6M?M7R0KCM9TFMSSQM1U2M=S4Q|good .=0M9W1M2R=M3S4K|good >=RNSU1I4W|good morning=UQWP1R2K|good now=7S9M2Q=S4L
    good restart=<Q|good then=2R<R3K|good thing=1M4T|good to=4V|google=3T4N|got=@QPMRRSMTQXRUVYRQS2H3J4Q|got >=IPRRUP
    got ?=NPRQYQ|got a=7R8Q@PQQ2L4L|got any=HPXQUNQS4M|got cancelled=UQ1Q|got for=|got in=|got it=7N1V<M=N|got left=|got on=UQ
    got paged=|got the=UQ=Q4M|gps=|grab=8WGQRN1N2N4L|grab a=8T2N4M|gracefully=7J9Y2N4M|grafana=2U|grant=2Q=Q
    graph=0M@KBIEkFKRN1L2L=N3[|graph >=EVFM4Q|graph of=@MEV3T4M|great=0LCQ@NFMNSXPUNWN1V2M3Q4R|great thanks=1R4M|green=0U9J4Q
    grep=0LFX2RZP>M4N|grep JOB=FR|grep outofmemory=|grep the=FQZP|group=0M2T|guy=7M0M1S2M|guys=1R3M|ha=1Q2M4S
    had=AM8MCNPTRN<T=L3M4V|had a=BP1M=Q|had been=1Q|had i=4Q|had the=|had to=4Q|haha=9MWQ1_2K3M4K|haha >=0Q1V2M4J
    haha imagine=1S|haiku=2S|haiku about=2S|half=6Q7M0JFQJQLMMQRM1K5S2M<R=^3M|half >=2L=T4R|half a=8Q<Q=M|half an=FRLM5U2U=M4K
    half hour=FQJRMQTP4N|half it=2P|half its==R|half of==U|half the=?P2L<T|halve=6N7M0KRL1M<L=_3[4R|halve JOB=7N2I=T3[4Q
    halve it==V3M4Q|halve its=2T=N|halve the=0N2Q=V|hamburg=2Q|hand=7N9Q1Q2M3R|hand and=9Q|handing=3Q|handover=;M2M3N4S
    hands=1S;R2I3N4T|hands off=7Q1S;R2L|hang=0NBRER2M=P|hang on=7P0NBS=P|hangs=7U0L2S4J|happen=?M7V9RFMRMSMTQUM1L2M<R=S3S4M
    happen if=?M7U9TRMSNUN1M<S=V3T4F|happened=CNFKS\TYUM2M3M4Q|happened across=SMTT|happened in=SKTU|happened on=
    happened to=FMS^TL4M|happening=CQFLSSTQ1Q=M4Q|happens=7M9R2M=S3M4Q|has=6M?MAM8JDN9QELFMINJQPTRVSUURVSWMYMQQ1L5L<M4R
    has >=9M2L=U|has JOB=@RFQOQPSRWSK2J3P4L|has NUMBER=0SGQ=L|has RUNNER=XQ|has a=0MUR1R2J4U|has already=9R2R4K|has and=9Q4N
    has any=|has anyone=RMST|has been=7RFRSQ1M2M3M|has caught=0M2T|has failed=0LVS<M3X4J|has finished=1Q2S<M3K4Q
    has gone=7Q1R4L|has happened=SQTR|has in=9T4L|has it=0MFNRVUM2M3R|has logged=FQ|has not=0S2M<M=M4R|has now=QP2M=S
    has signed=2M4P|has the=2S|has this=RS4N|has to=0URM1M2M<S4N|have=6M?L7K0KAN8LDN9QETFLGRIRLNONXPVVWQYWQV1M5M2K<J=Q3R
    have >=ERYR4M|have ?=CMEUYQ4M|have JOB=9S=S4K|have NUMBER=1T=S4J|have a=7M8MEQGRUQQS3L4M|have already=|have any=CQRMQS4M
    have at=XP2M|have been=2M=P4W|have cancelled=1R|have failed=UMVW4M|have finished=UQVM3Q|have for=QQ|have got=7T0N8RUR2M4M
    have had=7P0Q2T4K|have it=6N9Q|have left=XNYQ|have no=7QUMVMYN2W|have not=SP1M3R4S|have of=|have on=GQXQUS4M
    have restarted=|have the=GP|have to=7N0Y2L<P4J|have we=UQYU1N|having=1M=M4S|he=7L0P8MLQ1S2I<M3M4V|he is=7R0Q=P4K
    head=7T0RWQ4L|head of=0S2P4L|health=8RRWULWS4L|healthy=7M0MCNIMRVUIWX1Q<N3R|healthy >=RRULWV2Q|healthy ?=RQ
    heap=0QCMBMFMGMIMLIKKMsNNRKSM1N5^<L=J3M4K|heap ?=MS5N|heap and=KNMM5U|heap does=MQ|heap is=MS|heap of=LNMU|heap on=MT
    heap usage=MT5Q|heap used=KN5R|hear=6R1Q=M|hear about=6T|heard=0S1S2L|heaven=7Q1Q|hell=7MCQSS2J4S|hello=2Q
    help=7M1S2T<M=M4Q|help ?=RQ<N4R|her=6M0M9PEQ2R4T|here=7M0J8ZCT9QBNGQIQNQSTTLUMWMYR1Q;R2L<L3M4L|here -=UP|here .=1P3Q
    here :=;T|here >=0L8WCQFMIQRTUMYQ2N<N4M|here ?=CRGRRLSMYQ1T2M|here and=|here on=|here what=|here which=|hereby=7Q2M=Q
    hey=0R9Q4L|hi=UQ1Q2M<L=S|hidden=|high=0M2Q4Q|him=7M0MAP2S4S|him >=4R|him no=|his=1M4R|history=7M0MDM@[EMFMRNS]TRUM<M=N3N
    history of=7NDNS]TR2M|hit=4Q|hm=6R7MCRFPNMRL1R2M<R=T3M|hm make==R|hm no=1R4L|hmm=?T7J0R8M9RRRSNXQUM1R2L<L=U3M|hmm make==R
    hmm maybe=0R4M|hmm no=7N1S|hogging=7T=M4L|hogging the=7R2Q=M4M|hold=0R8M1S2K<R=M4S|hold for=QP|hold on=7R1Q<S=N3N
    holding=CV9QER2M4L|holding up=RQ|holiday=1Q=Q|home=0MRP1Q2R4M|home >=SP2P|honestly=UP1Q2M|hooked=YT2N|hooked up=YT2N
    horoscope=0N4R|host=0Q8S2Q|hosts=2Q|hot=|hour=6T?M7J0Q8JCLDM9L@KBNEMFTGYHRIRJQLVKTOQPPNTRLSUTTXMULVMWLQM;M5S<J=I3P4F
    hour .=6Q=M4Q|hour >=7M0S8LCM@MFRGTLVKSMROSPQNQSQTQULWM5S2J<M=J4I|hour ?=FTGMIMLTMMPMTS5R2M|hour ago=1Q|hour and=6R3N4Q
    hour from=2S4N|hour instead=FXGRHQLMSL|hour please=GSIVLM|hour reason=|hours=6Z7L0L8MCM9N@MGQISLRORPPNXRMSXTUUL1M5Q<K=F4I
    hours .=6N3Q4R|hours >=6P7N0N8NFNGSIQLXNTSS5Q<M=I3Q4J|hours ?=FLISLJOTNSSRTR5M3P4M|hours and=|hours please=6LFSNSSL5Q
    hours reason=6R|house=|how=6K?W7H0IAT8ICMDL9K@TBUESFIHUJVLQKQMXORPUNYRWSLTLXRUMVMWLYMQM1J;L5P2K<I=GZL3Q
    how JOB=?REQSP2N3R4L|how about=@RBSERFQLMMRNLRS2N|how are=@R3Q4N|how bad=IR|how big=HTRN3R|how busy=IMJ[NMRMSN5Q
    how come=CYRL2M|how could=?WRL3R4L|how did=4Q|how do=0MAREQ1P2U3L4S|how does=AWCN@RBMENRR1Q2M|how far=0QCMNZRQ4M
    how full=2Q|how has=BR|how is=?M0WCL@LBSEMGRINNKR]US1M2J|how it=0NAQRW1N2M3S4M|how long=RR4S
    how many=?M0LCMBMENHROVPWNRXT1K5R2T=N3M4M|how much=?NCNISLUKSMUNQRK1N5Q2R4L|how the=4Q|how they=ER|how to=?T|how was=BS
    how would=1W4M|hush=6R|hush it=6Q|i=6M?S0HAR8TDP:M@RBUERIQLLKMOLPMNRRSSLTQXPUNVLWRYMQR1R;J5M2L=QZK3F>L4T|i almost=1Q
    i already=8L2T|i am=9MBMESFQJQRLYQ;Q2L<P=L3S4S|i ask=1U4N|i can=AS1L2T|i cancel=7Q9L1T2M4Q|i cancelled=7[9M1M<M=M4R
    i change=?U|i could=0M8QQT1U2M=L>M|i did=8R9SSK2S|i disagree=0MIP1R<Q=P4L|i do=?M7Q0MMPRRUP1I2S=L3T|i drained=7J9[=N
    i dreamt=4R|i get=8Q2P|i go=1T4N|i had=BP1S2L|i have=CQUPQN4M|i hereby=7Q2M=Q|i just=0PAQSP4M|i keep=1M4Q
    i killed=7X9M=M3R4L|i know=7P0N1R<R=P4H|i may=1M4Q|i mean=7T9RNRRQ1M2L|i meant=?Q7Q0MAM8MCR9Q@PBSEQFLIMMRNLRT1K2M<R=P4L
    i misread=EM1M=Q4S|i nearly=1R|i need=8PCMDQBPGQJQRLSR1J<S=R3T4F|i needed=1Q|i never=6M0N1S2Q<N|i only=7NJQNQRS1L4N
    i promised=|i refuse=CM4S|i regret==M4S|i restarted=7K9M<W|i said=8R9MBP1M4T|i say=0L8Q2R=V3N4I|i scaled=7N=W4M
    i see=9QUQ2M<R3N4M|i should=7L0T@SUPWT1J2K|i take=6M0M8N1S2S3L4V|i think=0QFR1L=P|i thought=FR1M|i told=0M1V|i took=1R=Q
    i touch=8Q|i tune=?T|i typed=4R|i want=6R?P8UCMDR@NRMUQ1I;M5Q2M=R4J|i wanted=BU1I=N4S|i was=0MSQTRQQ1R<M3M4M|i were=1R
    i will=IPNQ1Y2P=I4M|i wish=1P|i wonder=0T1N4N|i would=7LAQCMBSEQIQLPNTUQ1M;M2M<K=S3L4J|i wrote=9N1N=Q4P|iban=ZQ
    idea=7MCRGQ1Q2L=M3N4U|idle=0U9J2R4M|if=6L?K8RCL@PFMGQLNNMRSSQQM;Q5N2Z<M3L4T|if JOB=7M0SRR2V<K4K|if i=?L7Z9VRLSM1Q2H<S=U4I
    if it=6N7L0Q;P2W<M=M3N|if its=2S4M|if the=2V|if we=7Q9P4N|if you=7M0M8R9M@RRUSTUQ1J2I<Q|ignore=7K0M9L@QSP1Z;R<Q=Q3I
    ignore all=;R2S3K|ignore it=1X<N|ignore that=7M0MFQRQ<R|ignore the=2M|ignore your=2Q|imagine=1V2L=M4S|immediately=0UCP1L4M
    in=6K?P7L0JAK8S:QBIFSGMHRIKLNKRMLO\PQNMRLSNTVWWYLQL1K2U<J=QZS3K>M4Q|in >=ORUQ2N=R3M4M|in ?=0ROP|in FILE=:S1M2M4R
    in JOB=?U0NCTERFQGRRL=K4K|in NUMBER=6K0L8QBPFMUMWQ1N2V<M=T3L4R|in RUNNER=|in a=7MTQUV1M2K=L4T|in admin=|in an=1Q=Q
    in and=GNOL5U2M=R4N|in case=8R1R2M|in dublin=3M4S|in flight=CN9X2M3N|in frankfurt=2Q|in front=0QHR2L|in gc=KR
    in half=2R=U3R4K|in hamburg=2Q|in hand=9Q4M|in here=1T|in it=CKDPESFRHP|in its=CQBNFMUT2N3Q4M|in jakarta=WN2R
    in january=2M4R|in kafka=|in lagos=|in lisbon=2S|in maintenance=|in manila==Q|in march=4R|in meetings=|in my=4T
    in nairobi=|in october=4Q|in our=OP1SZR4K|in postgres=|in progress=|in records=HPOQ|in restarting=7T0MUQ2M|in singapore=
    in that==N3P|in the=7M8QDM@RBMGKIMJQOLPSRMSSTXURWKQQ1R2N<L=KZR3S|in their=7QUQ2M=M4Q|in them=FVUM4N|in theory=4S
    in there=7QDQFWUMWM<Q4J|in this=CR2P|in trouble=UKWX2M|in warn=FNUMWR2M3T|in which=RRZP|in your=?Q2L4Q|in zurich=2Q
    incident=0MFQ2T3P4Q|incident report=|include=CMDR|include the=CMDR|included=7Q0N9M1N2Q4S|increase=0S=P4M|increase JOB==Q
    increase the=0R|ines=;Q<M|info=4R|info jobmaster=4Q|informed=RT;Q4L|informed >=;Q|infra=;Q|ingrid=1Q|input=7R0MFLOY3R4L
    inside=ER|insists=8Q2M|instead=6Q7R0IAS8S9QBMFQGQHQLMNMSTTM1J5N<S=V3M4K|instead .=6P8Q
    instead >=0L9RFRGRHQLMNNSR1K2K<T=R3Q4L|instead of=7Q0LASBNSQ2S<M=Q3K4R|instructions=2R3L4R|instructions and=2P3M4R
    instructions you=2Q|intern=0LRQ4U|into=0J8Y9P:QOT5M2R<M3L|into JOB=OS|into a=4R|into it=1R4M|into the=7Q2R3N|invoices=:Q
    is=6R?L0LALCT:MBQESFJHRIULQPLNTRWSLXRVNWQYL1K;Q2I<K=R3M>L|is .=1R|is >=7L0MFTRS1U2N=K4R
    is JOB=6M?T7M0SAS8MCLDQ9M@QBQFMIMJPLQKPNVR[SLUMQR1K5M2G<M=J3W4I|is NUMBER=0MUL2W=K4X|is QUOTE=|is RUNNER=X\UL2L
    is a=6U7M0L9MVR1L=M4T|is about==Q3Q4L|is all=8Q1V2M4L|is already=9Q=M|is anything=UQWR2M|is asking=0SRS2L4M|is at=>Q4R
    is back=0Q1Q<M=M3R|is been=6MCN@RFNRMSWTR2R<R4H|is behind=1T=N3Q4L|is being=6Q2N3Q|is bored=2M=S|is breathing=
    is broken=CQUMWU2L|is choking=CQ|is coming=0P2Q3R4M|is configured=BW|is corrupt=<Q4M|is crawling=7QCT2V=J4K
    is critical=WQ2M3T|is currently=UQ3M|is dead=7R4M|is doing=BMRR=N3S4Q|is done=2T=P|is down=7N0L1P2T=N|is driving=6P
    is drowning=0R2M=S4M|is eating=7RCR2N=Q4M|is enough=8QNSTT1M=P|is failed=URVR2M4L|is filling=2Q|is fine=7L0TCM1R2S<M=M4S
    is finished=7TUP2Q4M|is fixed=<R|is fixing=6S4M|is for=3N4R|is from=DP|is full=1M2P=Q|is garbage=<Q|is getting=3Q
    is going=7PCQ2Q=N|is gone=7M0QSP1M2S3R4M|is happened=|is healthy=1R|is hogging=7S2Q=M4M|is holding=CVERRL2N4M|is how=4T
    is in=8RCN9SVQ2J|is it=6M7Q0P9L@MBRFQIWJQNRR\SNULWMQM1K5P2M<L=L4L|is its=0R@NBPLQMQRQUM1N5T2K|is just==R
    is killing=7M0Q3Q4Q|is lagging=UQ4T|is late=|is like=4P|is looking=;Q|is losing=3Q|is made=|is making=8RCQ4M|is me=1R4M
    is more=UP=P|is nearly=UP2R4N|is nervous=4N|is no=9Q1M2L4V|is nonsense=<Q=R4L|is not=6Q7U0KCKGPRNUMWT;M<M=S3K4S
    is nothing=|is off=2L4S|is on=6Q7M0LRLSPUW1S;Q2J<M=S3P|is only=7N|is open=1M2P|is out=2N<T|is over=7S0M9QNMUQ2R3R4M
    is plenty=|is restarting=FRUQ1U2N3L4J|is right=7RNP<Q=R4H|is running=7L8M9SBRRJUWWM1Q<M3Q4R|is screaming=0R2M=Q4K
    is shouting=1N<R|is sitting=0QUQVQWM2L|is slow=;Q2Q3N4S|is so=<M4R|is standing=RQ|is starting=|is still=7S9QUQWN2Q<N=P
    is stuck=7S2M<T3L4M|is that=NLRXQQ<N4U|is the=6N?M7J0S8MDM9MBLFLGTHUIVLQMQNRRQTNXVUGVNWKQL1S2S<Q=M3J
    is there=?MHPIQUSWQQTZR3M|is this=7LCMBRRW2M=M4R|is through=|is to=6R7S0RCS9QIPRMSM2K<N=L4M|is too=9QES2P=L4T
    is unhealthy=UMWT|is up=CRRTUQ2M3M|is waiting=2M4Q|is way=0R|is what=7M8RQQ=M4X|is why=CM4R
    is wrong=7Q0RANCXDRRLUM1K2M<M3W4M|it=6V?T7T0R8VCS9T:Q@LGHHMIPJRLLKMMLOMNKSSTKXMUFVHWHYLQP;Q2Q<V=SZM3L>S
    it .=?N7R8MSNQN1M5Q2M<S=K3R|it :=6M0I;V3Y4J|it ;=CQ=R|it >=6S?Q7S0TAL8SDM9RIMJPLMMMNLSMXMVL;G5M<T=S3R>N4Q
    it ?=7S0LCKDR9VBMETFMNSRJST1L5Q2M<L=L|it NUMBER=6U0K8MFRSR1R2Q<M=W3L4H|it a=6Q8Q2M<N4Q|it after=6R4L|it again=6Q8N1M=L4W
    it alone=0P1S=N4L|it already=0Q9Q1Q2M|it an=FR|it and=7K0N8M9LSQ1Q;N5Q<K3U4T|it any=7R9R2N4M|it as=7M:Q1W2M=N4K|it at=0SIQ
    it back=FMILRT<U=S4K|it be=6Q7M8Q9MFQ1R2R<R4I|it been=SQ4M|it before=0M8M2S4R|it but=7L9Q<T=M3S4M|it by=UP|it can=0M=T
    it cancel=7S1L|it come=RR|it configured=BTRM|it die=0MCNRQ3S4L|it do=7L9R<Q4M|it doing=RT|it done=7Q
    it down=7U0Q9RXP1M2M<M=N3M4R|it fail=CQ2L4Q|it failed=CP|it fails=CQ2R<N|it faster=?S|it finish=9S4M|it first=7M3S
    it for=6X?N7W9RFMJQ1K2L<K=S4L|it from=FM<S3M4R|it gets=2S|it go=?QFMQR2Q4M|it goes=7QRQ|it going=2Q|it got=RQ
    it had=PQ2M=N4S|it has=7M9TQR1M<R=Q3J4Q|it have=EQQS=Q4K|it here=4Q|it i=7K9Q4T|it if=;P2Q|it in=7L0Q:PFMSQ1N2W=S4M
    it instead=8R9Q2M<P|it is=6Q?M0SEMGMOQXNUQWM1R2R<K3M4S|it it=6S0P1T2M4H|it just=0N8MPRXP1M2R=Q|it keep=CQ
    it keeps=0QCSFQ2L4K|it lagging=NQ|it lags=7M1M;P2M4U|it last=|it leave=1R|it like=0L<N4Q|it log=FR3P|it logged=FPRM3T
    it made=4P|it needs=0T=M4N|it never=3M4S|it now=0NRQ<T4L|it off=0Q9QSQ2L<S4M|it ok=RR4R|it on=7R0N8M9QBQ<M=S3P
    it once=2U<R=K3L|it only=8Q<M|it out=0M2Q<M4Q|it over=JR2R|it please=6M7M8L9U1M2R<V=M4L|it rain=2R|it ran==M4Q
    it run=7N8RRQ1S=Q4L|it running=7J0V9MRT1P2M3L4R|it runs==P|it safe=7U0NRM=R4M|it says=2Q4Q|it should=0MSP4Q|it since=SP
    it so==R|it stays=1Q|it still=RQ3P4L|it takes=0Q|it that=SM4V|it the=7Q0MFT|it then=7R0R1Q2N<Q4H|it through=RR
    it to=6M0L8QCM1K2S<M=V3T4P|it took=4Q|it up=?QCQFMRQ2P=R4K|it use=MQ|it was=7R0MAQ8M=Q4Q|it will=0P2M=R
    it with=0JASXQ1M;W2T=M3R4I|it without=2P3Q4M|it would=7M1T2M4Q|it yet=7QMP1R4L
    its=6Q?QAL8KCKDR9LBTEXFSHRIQJSLQKQMRRLSTTMXNUKVKWJ1D5S2M=RZN3S4F|its backlog=HT|its bottleneck=CR|its busy=JV5R
    its checkpoints=0SCM@YBMFMRN2N3T4Q|its config=BTEN3R|its configuration=B[SM3Q4M|its cpu=LX4N|its error=FR3R
    its errors=0QFWSN3M4S|its feet=CRRQ<Q|its graph=BMEV3Q|its heap=MT|its lag=0QFMNURMUM5N2R3R4Q|its last=0R@QFMSQ5P3Q
    """#
}
