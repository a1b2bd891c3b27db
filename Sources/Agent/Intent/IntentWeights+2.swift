// Made by .dev/intents.
extension IntentWeights {
  static let part2: StaticString = #"""
    both=6K0M8L@QBMFINQRMQN1M;L5Q2L<L=K3o4T|both >=0L1N3V4U|both JOB=3R4M|both jobs=3Q|both of=0M=Q4U|both to=0MNR=M3T4M
    bottleneck=C[ETRM2L4K|bottleneck >=CREN|bottleneck ?=CS|bottleneck in=CVEM|bounce=0UUM1M<Y=M|bounce JOB=1N2M<Z4P
    bounce it=0M<T|bounced==N4S|bouncing=CR|box=2Q3Q|boxes=0M8S2R|branch=2R4N|break=7M1R4L|breakfast=0MFQNR2Q4M|breathing=XQ2M
    brilliant=1W2M3M|brilliant JOB=1Q4M|bring=6N7M0RFMRMVM1L2K<Z=R3W|bring JOB=0M<W=S3P4K|bring all=<L3T|bring it=1N<U3N
    bring the=0Q3M|broke=?M0NCV4R|broken=CQULWY;J2J3M4V|broken >=WQ;J3M4W|broker=6S0L;Q2Q4M|broker NUMBER=0M2Q
    brokers=6S8RNQ4K|bucket=7Q8NQM2S<P4Q|bucket >=7Q|bucket is=4Q|budget=7S2M|bug=7Q|build=6M7R0LRN2Y4L|building=HP4P
    bump=0T2K=W3M4M|bump JOB=2J=W3M4P|bump it=0N=R|bundle=2Q4M|burn=7Q0R3N4N|burning=7R0PLR2M=Q4L|busier=UR|busier than=UR2N
    business=7Q2M|busy=0RBNFLIIJgLMKMNMRLSMUS5[2J<Q=M4K|busy >=UP3Q|busy ?=JUUQ5N2N|busy above=<Q|busy is=IMJTRM5R
    but=6T?M7S8QCMDN@MFQGMITLMKTNNUNQM1J;M2G<T=U3S>Q|but JOB=3U4M|but NUMBER=6R8LFLIXLNNM<M=T3N|but do=7M0M8QRQ1Q<L=M4S
    but i=9QLQ1U2M=M4H|but it=1R3R|but keep=0X1M4J|but leave=7T0S8S1L3F|but no=8P1K<Q=R|but not=7L0M8VBN<R4U|but only=7K9L2U4V
    but take=7Q8L3V4L|but the=7M8MFMKT=M4W|but we=1R|but with=0S<L3X4K|button=4Q|by=6L7J0LAU8MCL9K:RBMERHRPQSSURWN1R;R=T3L4Q
    by JOB=FQHQSQ4N|by NUMBER=?P0H<L=^4S|by a=1N2M=V4M|by accident=7Q1R2Q<M|by hand=1Q|by itself=1S<M4Q|by mistake=1Q<R4L
    by more=UQ|by noon=0TCQ4K|by now=PQ1Q2L=M4Q|by side=AW3M|by the=7N0N2Q3R>P4Q|by whom=SR|call=7QRMUMWP1M2S3M>W4L
    call it=2M>X|called=6P7M8R4Q|calls=FM1Q;T4N|came=6Q7NTQWP2L<U=L|came out=<Q|campaign=6R7P9R2K=U4K|campaign is=7Q9R2N
    can=6Q?M7QAQ8QCR9UFLMNOSNMSLXNUMVNQN2S3I4Q|can be=7R0N=M4Q|can cancel=4Q|can go=7R4L|can i=7N8PCQRR1S4L
    can not=CQ9N1K2S<L=W|can see=AT2M|can we=?P2M=T|can you=7M0SCQ9REPFMOTSMYN1V2M=L3M4Q
    cancel=6K?K7a0_ALCIDM9PENFKGMIMMNPQNLRLSLXLUFVNWKQM1S2P<M=J3Y>M4c|cancel .=1N<Q|cancel >=7T0G9R1M4S
    cancel JOB=6L?M7U0HCK9LBNNN1U;M2Y<P=M3U4V|cancel NUMBER=0W3M4K|cancel all=ULWM;Q4S|cancel and=1U2M|cancel anything=1M2Q
    cancel both=0SUN3E4W|cancel culture=4S|cancel daily-report=1N4R|cancel every=7Q0LUM2T|cancel everything=UMWN;P2M3S4T
    cancel it=7Y0QAM8LFNPRRMSM1L;L2V<N=L3U|cancel log-archiver=7N1N4S|cancel my=0K4S|cancel of=2Q|cancel that=7S1R2N3N
    cancel the=7R8Q2K3Q|cancel them=7M0L4U|cancel this=7Q0K8R1M2R4Q|cancel user-events=1N4Q|cancel whatever=7T0M
    cancel wordcount=1M4R|canceled=7QUZVKWMQQ2S<Q=M3L4K|cancelled=6M?L7Y0RCL9K@NBMENFMNNRRSQUYVJWN1T2K=I3L4\
    cancelled .=0W1Q4J|cancelled >=7N0TRNUU1J2L4S|cancelled ?=7TRPUQVN4L|cancelled JOB=7T0NCN9MSV1X2L=L4Q|cancelled by=RU4L
    cancelled it=7V4M|cancelled ones=US|cancelled so=0L1Q4S|cancelling=7X0M8TCLFMNMRNUL1L2R<L4]
    cancelling JOB=7U8RFMNMRN1M<N4W|cancelling it=7R1M2T|cancels=1M2M4Y|cancels JOB=2K4U|cancle=7XUL2N3R4M|capacity=2K4Q
    capital=0M2T|card=2Q4Q|care=4Q|carrier=6Q|carry=1M2T4P|case=7M8R1R2M|cat=0NUN2S4S|catch==R|caught=0QUR4M|caught up=0S2Q4L
    cause=CZ2M4M|certificate=2Q|change=?Z7M0[BNRM1L;M2M<K4M|change anything==Q|change board=9Q2Q|change on=?Q|change so=?Q
    change the=0[2S=I4L|change to=?P|changed=7R9LSS1Q|changed my=7R1R4L|changes=?S8PGN1M|channel=FQOPRR|chapter=3M4S
    chat=7N0V2K=P3L|check=7M9NGPR[5Q2R<M=L|checkpoint=7L0K8LCM@hGMIMLLNMRMSIUM5c2Q<M3M4J|checkpoint >=@RFQ
    checkpoints=?N7M0S@wBLEKFIRJSMUMQL1K2M<N=M3]4I|checkpoints .=@S|checkpoints >=@TFM3Q4Q|checkpoints ?=@R
    checkpoints and=@LEN3W|checkpoints going=@Q|checkpoints of=0Q@WFM1M2P3T4M|checkpoints on=@R|checkpoints too=CN3R|checks=2S
    checks are=2Q|cheers=0MFMGN1a2L<L=N3Q4M|cheers >=FM1Q3S|cheers mate=1P|cheers that=1X2M4L|choke=CTES2L|choke point=CQES2M
    choking=CWIPRK=R4L|christmas=1M=P4Q|circumstances=7M9MRQ1U4P|circumstances is=1N4R|city=7Q4N|claim=2Q4Q|claims=0P1Q4L
    clean=7P<S|cleanly=4S|clear=1R3R4L|close=0M2S|closed=7S1R=L|closed as=4Q|cloud=0Q2T=M4N|cluster=7U0KXWUSWM1M2T<L=J3T
    cluster >=RRUR=L4Q|cluster even=XQ|cluster is=2P|clusters=Yb1M2M3L4L|clusters are=YR|clusters do=YT|clusters have=YQ
    code=CKRM2SZ_3N>Q4M|code do=ZQ|code for=0LZT|code is=ZQ>Q|code that=ZT|coffee=0L2U3M4Q|coffee >=2N4R|coffee machine=2Q
    cold=8Q2M|colleague=7Q0TEQ2M4J|collection=KV|collection >=KQ|column=RM2Q4S|come=0MCWRS1M5Q2R=M3N4Q|come back=RQ2Q
    come up=RR=N|comes=0Q8M;Q=R3M|coming=7M0S8ROX2M3Q4I|coming >==Q|coming in=OV2L4M|coming into=OQ|coming up=3P|command=4W
    commit=2T4Q|commit in=2Q|compare=7M0WAgFNRN1L<L=L3J|compare JOB=0ZAQ1M2M3M|compare it=AT|compare the=0MA[=N3M4N
    compare them=AT4N|compared=7NAQ4Q|complaining=NS2M=Q|complete=@V4L|complete a=@R|completing=@U|compliance=8Q2P4M
    compose=0J2Y4M|concert=0SCP2K=R4L|config=7M0MCL@QBoELFLRL2K<N=M3W4K|config >=BT3T|config of=@TBSFM2M3S4N
    configuration=7NCM@MBnEIFMRLSM1M5M2M<M=M3]4I|configuration >=BU|configuration ?=BS|configuration of=BVEM3T4M
    configured=CM@MBiMLRFUNYR4M|configured >=BTRN|configured ?=BXRJ|configured with=BQ|confirm=2T|confirmation=7M1M2_<M3N4J
    confirmation >=2R<N|confirmations=2T|confirmations are=2R4M|confirmed=7N9P1M2P<Y|connected=YR|consist=ER|consist of=ER
    console=FT2L|consumer=2Q|consumer group=2Q|contain=FU|contain NAME=FP|contain QUOTE=FN4Q|containing=FT|containing NAME=FQ
    containing QUOTE=FP|contains=4Q|cool=BWRL1S3M4M|copy=1V|correction=2N4U|corrupt=<Q4N|cost=?R1M2S4S|cost us=?Q2T=L4S
    costs==S|could=6N?Y8RCNBMFQINNMSNXPYMQU2L<L>K4S|could JOB=?Q7T=Q4K|could be=?RBNFRLQUN|could fall=QR|could go=QS4N
    could i=?R2M3S4M|could it=?Q|could not=4Q|could possibly=0Q1M4S|could we=?S0RRN4M|could you=?M0Q8RRRXRQN1J2Q<Q=T3L>P4H
    count=0MPVYQ2Q4K|count (=2R|country=0R:Q2N|counts=9Q:Q2M|couriers==Q|course=7U1M|cpu=0MCK@NBNFKGMIMLuMJNMSM5\2M=L3M4I
    cpu >=LQ|cpu ?=LTRN|cpu and=LJMN5Z|cpu is=LT|cpu of=LX|cpu on=LR|cpu over=LQ|cpu usage=LR5P|crash=CQ1R3Q4L
    crashed=0LUIV^WN2M<M|crashes=0M2X<I|crawling=7Q0NCUSM2U=J3Q4K|create=8T2R4M|create a=8T2Q4M|credentials=XM2V3M4N
    crew=7Q0T2L|critical=0JFMUDVMWi2Q<R=L3U4K|critical >=UMWT2M3Q|critical ?=WR|critical job=CR1N<Q|critical jobs=UMWS2M<Q3R4N
    critical ones=FNWR4R|cron=2R=M4Q|culture=4S|culture has=4S|current=CNNQRT=Q|currently=RQUQ3L|currently running=UR
    customer=7R9S2S=J4K|customers=0RNQ2Q<Q|cut=2K=X3R4M|cut JOB=2M=T3R4N|cut its==Q|dag=0MBME`2Q4M|dag of=EU2M
    daily-report=7M1H2M4a|daily-report .=4P|daily-report >=1L4S|damn=0M8R2M<R|dana=0Q=L4R|dare=2P=M4T|dashboard=2R4R
    dashboard for=2R|data=6Q7T0KRMSQ1M2S|data science=7Q2Q|database=6P0Q2Y<Q4J|database >=6P0N2R|database password=2R
    dataflow=0M9RFQUWWR1M2K<N=L3T>Q|dataflow >=UQ|dataflow job=FQ3R|dataflow jobs=9RUR2M=M3S4L|date=7R<Q3R4L
    day=6S0KLQNRSTUN1Q2R=R3J|day >=6Q0NUQ2Q3K4P|days=RQXQUQ2S=M3M|days >=RQXQUQ|db=2Q|dead=7Q0MXR<R|dead body=4S
    dear=9M1L2M=Q3Q4T|debug=FX|decide=1Q2Q|decided=9Q1R4S|decided against=1T|decision=7M0Q9R1N3R4M|delay=7LCT4P
    delete=@MFLQM2a3M4N|delete all=@MFM2V3N|delete the=2V|demo=7TNQUM|depends=2M4T|depends on=2M4T|deploy=7M0X8V2H3L>R
    deploy >=8Q|deploy FILE=0N>S|depot=9S:Q2M4M|derby=2L=S|deserves=7M9V1T4L|desk=0S2M4L|details=XZUM2M4M|developer=2Q
    developer mode=2Q|diagnose=6M0MALCgDRFIULWK1I<M3`4H|diagnose JOB=CXDRFM1L3Q4L|diagnose all=3Q|diagnose every=CRUM3Q
    diagnose it=6NCYFM1M3Q4M|did=6N?L7J0IANCQ@RBREMOMNNRVSYVTWMYMQT1P5M<L=J4U|did JOB=CQBQFRRWSS2L=M3Q4I|did any=VV
    did anybody=SSUQ4N|did it=7NDP@PRTSQQQ2J3T4N|did not=8R1Q2M<Q4K|did somebody=BQRLST4M|did that=CQ9QRQSL4P|did the=RQ1Q2P=P
    did this=CR2N4M|did what=SRTP4M|did you=0M2Q4T|die=0MCWDPSM3T4K|die >=CS|die ?=SR|died=CUDPRNUIVZWN4M|differ=AZRM3L4N
    differ >=AQ|difference=0MAUCM1U3L|difference between=0MATCM1U3L|different=0V<M=J4R|director=2R4M|disable=0N2S|disabled=2Q
    disagree=0MIP1R<Q=Q4L|disk=0P8R2X=M3M|disk is=2R|disks=8Q4M|dispatch=NSRM3Q|disregard=7NTP2Q=N4R|diwali==R4M
    do=7T8WDM9W@MBMEMFLGLJNLMKMOMPQNLTLXNUMVLWJYT1Q;Q5M2M<T=XZS3J|do .=1P4M|do >=7Y0N9MSR=Q3M|do ?=7Q9R1Q2N<U=S4H
    do JOB=7MAS8Y9R<L=L3M4N|do do=9R|do for=1V2M|do i=7M0M8M2V3L4W|do it=6K?N7U0S8HCM9WFMRL1K2Q<L=V3T4T
    do not=6M7L0LAPCQ9LBQFSGNMRPQNQWMQN1Y;T2L<M=K3M4L|do nothing=1S4T|do that=7S0V8V9TFM1J2P<M=L3L
    do the=6TAM8X9QFKLNNMXMYQ2L<Z=R4J|do we=0M8KIQSNXQURVNYTQU1KZV4M|do with=CMRW|do you=?V0RBQ1L2R=M|docs=EQ=M4S
    does=?K7K0JAU8MCR9KBTEVFPIRKRPMNMRUSMXQUKVNQR5N2N<K=L3L4U|does JOB=CQBTKRRUQQ2M4G|does RUNNER=XS2M|does a=4R
    does it=7N0MCSEQFQRQQS2M4L|does not=6QBP2U4L|does that=CN@RESRN|does the=AQ4R|does this=ATCMRR2N4Q
    doing=?M7M0TCK9MBLGQRXUQ1T3V4J|doing >=0QCMRUUM1M3S|doing ?=0TGQ4N|doing it=1R=Q|done=7T0M8MCL9M@NFMRVSQUS2Q<L=L3S4Q
    done >=1M2Q=J3Q4U|done ?=RS|done by=1P2R4K|done for=1Q4S|done to=SQ3Q4M|done yet=RQ|double=6K?N7L0P8LCM9MRLUL1K2V<J=c3[4S
    double JOB=0K2Q=X3T|double it=6M7N0L8M1L2S<M=[4R|double its=2Q=S|double the=0IRM2R=X4N|doubled=0K;R=R4R
    down=?M7WAN8JCQ9SBMEMUH;U<I=U3S4Q|down .=4P|down >=7P0SCQ9RXP1M<M=L3N4R|down JOB=7W9S1J2R=N3M|down by==S|down for=;S2L3P
    down the=CQ3M4R|down to=7M0LWQ2T=U3T4K|down with=7S1S3M4K|downstream=7M4S|drain=6L?K0^AMCK9k@MFLRLSMUGWM1R;L<I=I3V>M4[
    drain >=0K9T2M4S|drain JOB=6N?L0LCL9RFMNQ1S2Y<L=L3V>N4R|drain all=0M9RUM2M3Q|drain both=3U4L|drain everything=9T2Q3I4Q
    drain it=7L0J8Q9]1L;M2W<N3N4M|drain of=4U|drain that=9U4L|drain the=9W2M3Q4M|drain this=0L9Z2M4L
    drained=?M7I0UCL9cFNRQ1P2I<M=K4V|drained .=0V1P4K|drained >=0T2N4Q|drained JOB=7L9U1R4R|drained it=7M9T
    draining=?M0MCK9aFMRTSRWM;M2J=J4W|draining >=RQUQ<R4M|draining JOB=7L9SRN1P2M4W|draining it=9SRL4U|drains=1Q2M3M4X
    draw=EW4M|draw me=ES|dreamt=2N4T|drill=2N4Q|drivers=NSRQ<P4M|drivers are=NR2Q|drop=0L:QEMFQUM;P2U3P|drop table=UM2U
    drop the=;P2R4M|drops=2M|drowning=0R2L=T4L|drowning >=0R|dry=7X0M9T1N2K<T=V3N4J|dry run=7R0M9U2K<U=U4L|dublin=3M4S
    due=2K=R4R|due to=2K=R4Q|dump=BQXM2S3M|duplicates=7Q:Q2M|during=0MVQ1S<M|during the=VQ1R<M|duty=7RRP<Q|dying=CP
    e-mail=2V4M|each=7L0IAR8LCM9LFM1M2S<L=M3[4]|each >=8M2L3R4T|each of=FN3V|each other=AS3M|each running=3U|earlier=FQ1S4L
    early=4Q|earth=CT4P|earth is=CT|eating=7RCRLQMSRM=Q4L|eating >=MR|eats=?P7P4M|ecb=2T|edge=7T0LFMXXUU3T4F|edge site=3R
    either=7N0S1T4J|else=7R8SDQNQUR1L2L3N4M|else >=8SNQ2M4M|email=FN1M2\|email the=2T|email to=2Q|empty=0NQM2T<Q
    end=7Y0M9QRT1M<M3M4K|end >=2M=Q|end it=7T4M|ends=9NRP;S|engineer=0N2U|engines=XMY^2L4M|engines are=YR
    enough=6N7T8Q9MFTNSSMTSXQ1M2K=R3M4J|enough >=8QNSSNTT1L|enter=5P4Q|entries=FQSX2R<M=L4K|environment=XM2T|er=XJUU=Q4M
    error=7K0UFZRMVM<M3S4M|error lines=FR3Q|error log=0R|error logs=0MFUVM3S|errors=7N0U@MBMEMFjGMRISLUMWM1M5M2J<M=M3]
    errors >=0QFQRN4Q|errors ?=FP|errors JOB=FQ|errors from=FQ|errors in=3Q|errors last=FL3T|errors of=0UFSSN2M3S4M
    errors only=FR|errors out=FQ|errors please=FT|euros=2R|even=7N0M8S9NFMRQXR1P2Q<M=R4M|even alive=XQ|even up=XQ
    evening=0SFM=Q|event=SR;S2M3Q|events=0M:RFLGNS]TT2MZQ3M4N|ever=7L9NRR1U<M=M4V|ever since=CP=Q4M
    every=?S7Q0B8LDQ9MFMRMSMXNURQV1K2W=L3Z>M4Q|every NUMBER=8M3L4U|every batch=UP3R|every critical=CR1N<Q|every dataflow=3S
    every failed=0K2L<U|every flink=UQ=M3T4N|every hour=8M1R2W3M4N|every job=7M0L8RSNUTVQ2P>M4T|every morning=?P
    every night=2Q4Q|every running=7U0K2M3P|every savepoint=0MUNQX2M3M|every spark=7S0M2L3P|every time=BQ
    everybody=7N0QCQ9M1Q<R4M|everyone=RP1P2K4U|everything=6N7J0C8N9QERFTRLTWXJUXVMWT1J2M=K3[>M4U|everything .==Q
    everything >=4R|everything lagging=CR=R|everything on=7J9QXMURVQWK1S2L3\>N4J|everything running=7RUM=M4R
    everything that=7M0JFQSTXMUSVM1K;M2M<P3\4L|everything unhealthy=WR|everything we=US4M|everything with=UQ|exactly=7NRNSP4V
    exactly as=4R|exam=2R|example==M4U|except=6P7R0M8LCQ9P1K2M<U=R3K4R|except JOB=6P7R8LCQ9Q2M<R=R3S4H|exception=CRDS4L
    exceptions=?NCLDmBNENFKRL4M|execute=4R|executors=7PXT;Q2U<S=F3M4L|executors >=7Q;Q<R=M4N|exist=QR|exist for=QQ|expect=NT4M
    experiment=7V4M|expired=<R|explain=0KCTEQ1M2R=L4T|explain to=CQ|fail=CVFMRMULV\2L<M4L|fail >=CP<M|fail ?=CSUMVT3Q4K
    failed=7N0I8NCX@QXNUEVkWG2H<T=J3V>M4Q|failed .=<M3S|failed >=0SCTUKVU1Q2M<G3R4M|failed ?=@PUMVW4M|failed NUMBER=0QCW3I4M
    failed job=2M<M3T|failed jobs=0IFSUJVT1R<V3R4J|failed on=0NUMVR<Y3H|failed ones=0QFMUMVQ<M3Q4T|failed or=UXVK4M
    failing=CTRN2K3S4R|failing >=CR4Q|failing ?=0QCM3U4M|fails=CQ2Z<J3M4R|fails >=CQ2K4V|fails again=2T<M4M|failure=CR<P4M
    failure >=CR4M|fall=CRQS1L2S4M|fall back=QS4N|fall over=CR|fallen=ULVS|falling=CV2M=P4M|falling behind=CS=P4M
    falling over=CR|falls=2U4M|far=7NPSNXRQ1M|far be=4P|far behind=CPNXRK4M|fares=7P<Q4M|faster=?a=M4L|faster >=?R
    faster ?=?Y4M|fat=@R|fed=7R4M|feed=0P2N4M|feeds=EP=S3L|feels=CQ|feet=CRRP<Q3P|fell=CRUKVT2M|fell over=CRUKVT4M
    few=0T@T=M4L|fiddling=SR1R4L|fiddling with=SR1R4L|figure=8KFKISJTLTMUPSNM2N=M4Q|figures=7MELG[PQ2M4Q|file=6P7R0MRP2K<W>Q4I
    file >=7Q2N<S4M|file:/savepoints/savepoint-54032d-28f5e9290b5b=<Q|file:/savepoints/savepoint-5f3162-f1f04a300495=FM<S3Q4M
    file:/savepoints/savepoint-5f3162-f1f04a300495 >=<S4M|file:/savepoints/savepoint-975367-de93470e8830=<S4M
    file:/savepoints/savepoint-975367-de93470e8830 >=<R4M|file:/savepoints/savepoint-d92ff2-3a176397e8ea=<R4M
    file:/savepoints/savepoint-d92ff2-3a176397e8ea >=<R4N|files=2Q<Q|filling=2Q|filling up=2Q|final=0R4M|finally=1P2M=R3R>P4L
    finance=6R7RCPRR1R;R2M<Q4H|finance is=RR2M4N|finance wants=CP<P|find=0LCTDP2KZV|find me=0MCQFLZQ4Q|find out=CQDQ3P
    find the=CQ2MZR4M|fine=7V0J8NCR9TBNNNRRUM1R<S3J|fine .=7M8M1R2T<N=J3Q4S|fine >=7NRM1R2N4Z|fine again=2T4M
    fine do=9R2N<R=S4L|fine go=<J=W4M|fine now=7T9V1Q<M=I4M|finish=9WRUSPUQVM1N2L=M3K4Q|finish ?=RT4M|finish what=9R3M4T
    finished=7R0JCN9MFMRXU[VKWM<M=M3X4K|finished >=RQUV2M3L4S|finished ?=RPUS|finished already=7TUQ2M|finished jobs=3Q
    finished ones=UT|fire=0LUKWW1R2J<R>U4L|fire ?=WS|fire before=WQ|first=6M7S0GCQ9WFIRQ1K2I3Z4R|first .=4Q
    first >=7R0MCQ9M@PLPRQWM1M<R3R4K|first NUMBER=0M8REQFQ2L<S=Q3K4M|first a=3S4M|first and=3Q|first then=3W4L
    fix=6R7M0N;Q2Q<R4N|fix >=3Q|fix the=2R|fixed=6X0MRN1U2I<R=M|fixing=6S4M|flapping=FQ|fleet=0MTV1S2M|fleet in=TQ=P
    flight=0QCN9X3N|flight and=9S4M|flight then=9M4T|flink=7M:Q@MXUUU2L<P=L3K>R4V|flink >=UUWM>Q4M|flink NUMBER=XQ4N
    flink job=0M8QUP2M<T=M|flink jobs=0Q@MULWQ1P2Q<M3M4U|flink version=XSUL2Q|floor=0K2T4Q|folks=0Q2M<M4Q|following=<Q
    for=?W7M0K8RDS9LELFKGSHLIQJQLQKRPMRGXMUKVJWIQS1M5U2Q<K=MZU3R4S
    for JOB=6K7G0CAK8RCPDS9M@WGRISJQLUKQMSOQNTRQSTULQR1J5R<IZL3J|for NAME=FT|for NUMBER=6]7M0V8MCM9LFMSL1Q2L<M=K3Z4Q
    for QUOTE=FR|for RUNNER=0MFMXQUT2V3M>P4M|for a=ARNQ1R2Q|for all=6G1M2\3Q4M|for an=6R0RFMWN2I3U4U|for each=FM3S
    for every=BQ|for good=9Q2R|for half=6SFJ5U|for it=?P7Q0P5Q2N=Q4L|for making=?R|for me=?MAT8RCS9UBNUQVM2J<R=T3M4F
    for monday=4Q|for my=UQ2N4Q|for now=1U=M|for outofmemory=FQ|for outofmemoryerror=FQ|for real=6N7W8N9W1M2L<Q=X3M4L
    for that=CQKP2U=M|for the=6M?Q7L0K8VDS9L@MEMFRGSISJQLRKQNQRJSQTQXMUJWR;Q2P<H=JZM|for their=<P
    for this=6M?T7M0L8RCL@QFMGRSPQU1Q2L<N=S4M|for today=1S4M|for tonight=1Q4P|for word=2Q|for you=4Q|forever=6J2V4M
    forget=7MCQ9LEPIPNQ1Z2M=M3L|forget it=7M0M1]2M<K|forget that=7Q9MSQ5P4R|forget the=0TCSIQ2M=M4L|forget what=0N<P=R4N
    former=0L9R2M3Q|found=1P2L<S|frankfurt=2P|free=?QXXULYQ2R3M4L|free on=XSUN|free slots=XUUM2Q|freeze=;M2Q4S|french=4R
    fresh=8W2L<Q=M3P4L|friday=7M;R2S=T|friday >=1S3Q4L|friday is=0R|from=7H0S8M9M:S@MFUGLILLMMMRMSMUMVQQN<\3K>R4R|from FILE=>Q
    from JOB=6Q0LAQ8RCQDR9PFWINRMSM5Q2K<J3R|from NUMBER=0JFTSRWR2J<M=T3M4R|from RUNNER=2Q|from a=2M<K4W
    from file:/savepoints/savepoint-54032d-28f5e9290b5b=<Q|from file:/savepoints/savepoint-5f3162-f1f04a300495=FM<S3Q4M
    from file:/savepoints/savepoint-975367-de93470e8830=<R4N|from file:/savepoints/savepoint-d92ff2-3a176397e8ea=<R
    from here=4Q|from its=0U<Q4M|from kafka=:R2N|from last=0P|from me=1Q|from now=0L2[<K=P|from scratch=3M4V
    from the=7L0V8NFLGNNPRQSN2S=Q3R4P|from this=4Q|front=0QHR2L|front of=0QHR2L|frozen=NQ|full=0LDZFQTQ1L2Q=R3M4L
    full >=8M2Q4Q|full is=2Q|full stack=DQ|funny=BQNQ1P2L<T4L|furious=0P2L4S|further=6MFV2S|fyi=1X2L4K|garbage=7PKVRN2M<R4L
    garbage collection=KV|gateway=6P0M2P4M|gave==Q|gb=2L<U4Q|gb of=<S|gc=FLGMKhMKSM5W2L4L|gc >=KP5R|gc ?=KT|gc share=FMKYMM5U
    generate=:V2K|generate a=:S|german=2U|get=6N?R7R0L8QCQ9R@LBRENFMRNXMULVUQM1J2L<T=N3T>Q4Q|get JOB=2M<S=R3N4N|get a=?P7L3U4L
    get all=VM<M3T|get it=<R=S3M4L|get me=0SFM4R|get the=0R|get through=RQ|gets=7N0M1N2Q=R4S|getting=CR@QGRIURM1M=Q4J
    getting on=?NGRRS|gimme=0MDURTUPWU2K<M3M4M|gimme the=DURT2M<M4M|git=0L2T|give=6L?Q0T8M9NFQRMSMUQVS1J5Q<Q=Q
    give JOB=0MCN2K<Q=U3Q4W|give it=?Q=U3M|give me=7P0JFRUTVSWP1M5R=M4I|given=7M0P2S4R|glad=1T2N4Q
    go=6K?R0L8MCM9T@QBMFRNMSSULWRQS2J<T=V|go >=WQQR1M4R|go about=1V4N|go ahead=7R0M9VFM1K2M<Q=R3R|go back=6MFXSTQR<M=K4J
    go faster=?R|go home=1R|go on=0Q1N2M<Y=Q3M4M|go through=@RFM|go to=2P=R4K|go wrong=0Q1M4S|goes=0M8T@RKQ3M4Q
    goes above=2R4M|goes into=KP|goes over=2Y=N4J|goes to=5P2N4R|going=7R@QORRRTQUQVL1Q2K>Q4L|going ?=RQ|going again=VM<Q3T
    going on=0QCQTQ2L>R|going through=0Q@R4N|going to=7Q0LRNSQ2Q3M|gone=7SRTSQ3Q4H|gone >=7M0R1M3Q
    good=6M?M7R0KCM9TFMSSQM1U2M=S4Q|good .=0M9W1M2R=M3S4K|good >=RNSU1I4W|good morning=RPUQ1R2K|good now=7S9M2Q=S4L
    good restart=<Q|good then=2R<R3K|good thing=1M4T|google=3T4N|got=@QPMRRSMTQXRUUYRQS2H3J4Q|got >=IPRRUP|got ?=NPRQYQ
    got a=7R8R@PQQ2L4L|got any=HPXQUNQS4M|got cancelled=UQ1Q|got in=TP|got it=7N1V<M=N|got on=UQ|got the=UQ=Q4M|grab=8WGQ2N4L
    grab a=8T2N4M|gracefully=7J9Y4M|grafana=2U|grant=2Q=Q|graph=0M@KBIEkFKRN1L2L=N3[|graph >=EVFM4Q|graph of=@MEV3T4M
    great=7M0LCQ@NFMNSXPUNWN1V2M3Q4R|great thanks=1Q4M|green=0U9J4R|grep=0LFX2RZP>M4N|grep JOB=FR|grep the=FQZP|group=0N2S
    guy=7M0M1T2M|guys=8P1R3M|ha=1Q2L4S|had=AM8MCNPTRN<T=L3M4V|had a=BP1M=Q|had been=1P|had i=4Q|had the=4P|had to=4Q
    haha=9MWQ1^2K3M4K|haha >=0Q1U2M4K|haha imagine=1S|haiku=2S|haiku about=2S|half=6Q7M0JFQJQLMMQRM1K5S2M<R=^3M4N
    half >=2L=T4R|half a=8Q<Q=M|half an=FRLM5U2U=M4K|half hour=FQJQMQTP|half it=2Q|half its==R|half of==U|half the=?P2K<T
    halve=6M7M0KRL1M<L=_3[4R|halve JOB=7N2J=S3Z4Q|halve it==V3M4P|halve its=2T|halve the=0N=V|hamburg=2Q|hand=7N9Q1Q2M3R
    hand and=9Q|handing=3R|handover=3N|hands=1S;R2J4S|hands off=7Q1S;R2L|hang=0NBRER2M=P|hang on=7P0NBS=P|hangs=7U0L8P2R4J
    happen=?M7V9RFMRMSMTQUN1L2M<R=S3S4N|happen if=?M7U9SRMUN1M<S=V3T4G|happened=CNFKS\TYUM2M3M4Q|happened across=SMTT
    happened in=SKTU|happened to=FMS^TL4M|happening=CQFLSSTQ1Q=M4Q|happens=7M9R2M=S3M4Q
    has=6M?MAM8JDN9QELFMINJQPSRVSUURVSWMYMQQ1L5L<N4R|has >=9M2L=U|has JOB=@RFQOQPSRVSK2J3Q4L|has NUMBER=0SGQ=L|has RUNNER=XQ
    has a=0MUR1R2K4U|has already=9R2R4K|has and=9Q|has anyone=RMST|has been=7RFRSQ1M2M3M|has caught=0M2T|has failed=0LVS<M3X4J
    has finished=1Q2S<M3K4Q|has gone=7Q1R4L|has happened=SQTQ|has in=9T4L|has it=0MRVUN2M3Q|has logged=FQ|has not=0S2M<M=M4R
    has now=QP2M=S|has signed=2M4P|has the=2S|has this=RS4M|has to=0URM1M2M<S4N
    have=6M?L7K0KAN8LDN9QETFLGRIRLNONXQUQVVYWQV1M5M2K<J=Q3R|have >=ERYR4M|have ?=CMEUYQ4M|have JOB=9S=S4K
    have a=7M8MEQGQUQQT3L4M|have any=CQRMQS4N|have at=XP2M|have been=2M=P4W|have cancelled=1R|have failed=UMVV4M
    have finished=UQVM3Q|have for=QQ|have got=7T0N8RUR2M4M|have had=7P0Q2T4K|have it=6N9Q|have left=XNYQ|have no=7PUMVMYM2W
    have not=SP1M3R4T|have on=GQXQUS4M|have restarted=4P|have the=GP|have to=0X2L<P4J|have we=UQYU1M|having=1M=N4S
    he=7L0P8MLQ1S2I<M3M4V|he is=7R0Q=P4K|head=7T0RWQ4L|head of=0S4L|health=8RRWULWS4L|healthy=7M0MCNIMRVUIWY1Q<N3R
    healthy >=RRULWV2Q4N|healthy ?=RQ|heap=0QCMBMFMGMIMLJKKMsNNRJSM1N5^<L=J3M4L|heap ?=MS5N|heap and=KNMM5U|heap does=MQ
    heap is=MS|heap of=LNMU5P|heap on=MT|heap usage=MT5Q|heap used=5R|hear=6R1Q=M|hear about=6T|heard=0S1S2L|heaven=7Q1Q
    hell=7MCQSS2J4S|hello=2Q|help=7M1S2T<M=N4Q|help ?=RQ<N4S|her=6M0M9PEQ2R=N4T|here=7M0J8ZCS9QGQIQNQSTTLUMWNYR1Q;R2L<L3M4L
    here -=UP|here .=1P3Q|here :=;S|here >=0L8WFMIQRTUMYQ4M|here ?=CRGRRLSMYQ1T2M|hereby=7Q2M=Q|hey=0R9Q4L|hi=UQ1P2M<L=S
    high=0N2Q4Q|him=7M0MAP2S4S|him >=4Q|his=1M4R|history=7M0M@[EMFMRNS\TRUM<M=M3N|history of=7NS\TR2N|hit=4Q
    hm=6R7MCRFPNMRL1R2M<R=T3M|hm make==Q|hm no=1R4L|hmm=?T7J0S8M9RRRSNXQUM1Q2L<L=U3M|hmm make==R|hmm maybe=0R4M|hmm no=7N1S
    hogging=7U=M4L|hogging the=7S2Q=M4M|hold=0R8M1S2K<R=M4S|hold on=7R1Q<S|holding=CV9QER2M4L|holding up=RQ|holiday=1Q=Q
    home=0MRP1Q2R4M|home >=SP4N|honestly=UP1Q2M|hooked=YT|hooked up=YT|horoscope=0N4R|host=0Q8S2Q|hosts=2Q
    hour=6T?M7J0Q8JCLDM9L@KBNEMFTGXHRIRJQLVKTOQPPNTRLSUTTXMULVMWLQM;M5S<J=I3P4F|hour .=6QHP=M4Q
    hour >=7M0S8LCM@MFRGTLVKSMROSPQNQSQTQULWM5S2J<M=J4I|hour ?=@NFTGMIMLTMMPMTS5R2M|hour ago=1Q|hour and=6R3N4Q|hour from=2S4N
    hour instead=FXGRHQLMSL|hour please=GSIVLM|hours=6Z7L0L8MCM9N@MGPISLRORNXRMSXTUUL1M5Q<K=F4I|hours .=6N3Q4R
    hours >=7N0N8NFNGSIQLXNTSR5Q<M=I3Q4J|hours ?=FLISLJOTNSSRTR5M3P4M|hours please=6MFSNSSL5Q|hours reason=6R
    how=6K?W7H0IAT8ICMDL9K@TBUESFIHTJVLQKQMXORPUNYRWSKTLXRUMVMWLYM1J;L5P2K<I=GZL3Q|how JOB=?REQ2N3S4L
    how about=@RBSERFQLMMQNLRS2N|how are=@R3Q4N|how bad=IR|how big=HTRN3R|how busy=IMJ[NMRMSN5Q|how come=CYRL2M
    how could=?WRL3R4L|how do=0MAREQ2U3L4S|how does=AWCM@RBMENRR1Q2M|how far=0QCMNZRQ4M|how full=2Q|how has=BR
    how is=?M0UCL@LBSENGRNKR]UR1M2J|how it=AQRW1N2M3S4M|how long=RR4S|how many=?M0LCMBMENHROVPWNRXT1K5R2T=N3M4M
    how much=?NCNIRLUKSMUNQRK1N5Q2R4L|how the=4Q|how they=ER|how to=?T|how was=BS|how would=1W4M|hush=6R|hush it=6Q
    i=6M?S0HAR8TDP:M@RBUERIQLLKMOLPMNRRSSLTQXPUNVLWRYMQR1R;J5M2K<P=PZK3F>L4T|i almost=1Q|i already=8L2T
    i am=9MBMESFQJQRLYQ;Q2L<P=L3R4S|i ask=1U4N|i can=AS1L2T|i cancel=7Q9L1T2M4P|i cancelled=7[9M1M<M=M4R|i change=?U
    i could=0M8QQT1U2N=L>M|i did=8R9SSK2S|i disagree=0MIP1R<Q=Q4L|i do=?M7Q0NMPRRUP1I2S=L3T|i drained=7J9Z=N|i dreamt=4R
    i get=8Q2Q|i go=1T|i had=BP1S2L|i have=CQQM4M|i hereby=7Q2M=Q|i just=0PAQSP4N|i keep=1N2P|i killed=7X9M=M3R4L
    i know=1R<R=P4H|i may=1M4Q|i mean=7T9RNRRQ1M2L|i meant=?Q7Q0MAM8MCR9Q@PBSEQFLIMMRNLRT1K2M<R=P4L|i misread=EM1M=Q4S
    i nearly=1R4P|i need=CMDRBPGRJQRLSQ1J<S=R3T4F|i needed=1Q|i never=6M0N1T2Q<M|i only=7NJQNQRS1L4N|i refuse=CN4S
    i regret==M4S|i restarted=7K9M<X|i said=8R9M1M4T|i say=0M8Q2R=V3N4I|i scaled=7N=V4M|i see=9QUQ2M<R3N4M
    i should=7L0U@SUQWT1J2K4N|i take=6M0N8M1S2S3L4V|i think=0QFR1L=P|i thought=FQ1M|i told=0M1V4M|i took=1S=Q|i touch=8Q
    i tune=?T|i typed=4R|i want=6R?P8UCMDR@NRMUQ1I;M5Q2M=R4J|i wanted=BU1I=N4S|i was=0MSQTRQQ1R<M3M4M|i were=1R
    i will=IPNQ1Y2P=I4M|i wonder=0U1N4N|i would=7LAQCMBSEQIQLPNTUQ1M;M2M<K=R3L4J|i wrote=9N1N=Q4P|iban=ZQ|idea=7MCSGQ1Q2M=N4U
    idle=0U9J2R4M|if=6L?K8RCL@PFMGQLNNMRSSQQM;Q5N2Z<M3L4U|if JOB=7M0SRR2V<K4K|if i=?L7Z9VRLSM1Q2H<S=U4I|if it=6N7L0Q;P2W<M=M3N
    if its=2S4M|if the=2V|if we=7Q9P|if you=7M0M8R9M@RRUSTUQ1J2I<R|ignore=7K0M9L@QSP1Y;R<Q=Q3I|ignore all=;R2S3K
    ignore it=1X2N<N|ignore that=7M0MFQRP<R|ignore the=2M|ignore your=2Q|imagine=1V2L=M4S|immediately=0UCP1L4M
    in=6J?P7L0JAK8S:QBIFSGMHRIKLNKRMLO\PPNMRMTVWWYLQK1K2U<J=PZS3K>M4Q|in >=ORUQ2N=R3M4M|in ?=0ROP|in FILE=:S1M2M4R
    in JOB=?U0NCTERFQGRRL=K4J|in NUMBER=6K0L8QCPBPFMUMWQ1N2V<M=T3L4R|in a=7MTQUV1M2K=L4T|in an=1Q=Q|in and=GNOL5U2M=R4N
    in case=8R1R2M|in dublin=3M4S|in flight=CN9X2M3N|in frankfurt=2Q|in front=0QHR2L|in gc=KQ|in half=2R=U3R4K|in hamburg=RP2Q
    in hand=9Q4M|in here=1T|in it=CKDPESFRHP|in its=CQBNFMUT2N3Q4N|in jakarta=2R|in january=2M4R|in lisbon=2S|in manila==Q
    in march=4R|in my=4T|in october=4Q|in our=OP1SZR4K|in records=HPOQ|in restarting=7T0MUQ2M|in that==N3P
    in the=6M7M8QDM@RBMGKIMJQOLPSRMSSTXURWKQQ1R2M<M=KZR3R4P|in their=7PUQ2M=M4Q|in them=FVUM4N|in theory=4S
    in there=7QDQFWUMWM<Q4J|in this=CR|in trouble=UKWX2M|in warn=FNUMWR2M3T|in which=RRZQ4N|in your=?Q2L4R|in zurich=2Q
    incident=0MFQ2T3P4Q|include=CMDR|include the=CMDR|included=7Q9L1N2Q4S|increase=0S=P4M|increase JOB==Q|increase the=0R
    ines=;Q<M|info=4R|info jobmaster=4Q|informed=RT;Q4L|informed >=;Q|infra=;Q|ingrid=1Q|input=7R0MFLOY3R4L|inside=ER
    insists=8Q2M|instead=6Q7R0IAS8S9QBMFQGQHQLMNMSTTM1J5N<S=V3M4L|instead .=6P8Q|instead >=0L9RFRGRHQLMNNSR1K2K<T=Q3Q4L
    instead of=7Q0LASBNSQ2S<M=Q3K4Q|instructions=2R3L4R|instructions and=2Q3M4R|instructions you=2Q|intern=0LRQ4U
    into=0J8Y9P:QOT5M2R<M3L|into JOB=OS|into a=4R|into it=1R4M|into the=7Q2R3N|invoices=:P
    is=6R?L0KALCTDN:MBQESFJHRIVLQMPPLNTRWSLXRVNWQYL1K;Q2I<K=R3M>L|is .=1R|is >=7M0MFTRS1U2N=K4R
    is JOB=6M?T7NAT8MCLDQ9M@QBQFMINJPLQKPNVR\SLUMQR1K5M2G<M=J3W4I|is NUMBER=0MUL2V=K4Y|is RUNNER=X[UL2L|is a=6U7M0L9MVR1L=M4T
    is about==Q3Q4L|is all=8Q1V2M4M|is already=9Q=M|is anything=UQWR2M|is asking=0SRT2L|is at=>Q4R|is back=0Q1Q<M=M3R
    is been=6MCN@RFNRMSVTR2R<R4I|is behind=1T=N3Q4L|is being=6Q2N3Q|is bored=2M=S|is broken=CQUMWU2L|is choking=CQ
    is coming=0Q2Q3R4M|is configured=BW|is corrupt=<Q4N|is crawling=7QCT2V=J4K|is critical=WQ2M3T|is currently=UQ3M
    is dead=7R4M|is doing=BMRR=N3S4Q|is done=2T=P|is down=7M0L1P2T=N|is drowning=0R2M=S4M|is eating=7RCR2N=Q4M
    is enough=8QNSTT1M=Q|is failed=URVR2M4L|is filling=2Q|is fine=7MCN1S2T<M=M4U|is finished=7SRPUP2Q4M|is fixed=<R
    is fixing=6S4M|is for=4P|is from=DP|is full=1M2P=Q|is garbage=<Q|is getting=3Q|is going=7PCQ2Q=N|is gone=7M0RSQ1M2S3R4M
    is healthy=1R|is hogging=7T2Q=M4M|is holding=CVERRL2N4M|is how=4T|is in=6P8RCM9SVQ2J
    is it=6M7P0Q9L@MBRFQIVJQNRR\SNULWMQM1K5P2M<L=L4L|is its=0R@NLQMQRQUM1N5T2K|is just==R|is killing=7M0Q3Q4Q|is lagging=UQ4T
    is looking=;Q|is making=8RCQ4M|is me=1R4M|is more==P|is nearly=UP2R4N|is nervous=4N|is no=9Q1M2L4V|is nonsense=<Q=R4L
    is not=6Q7T0LCKGPRNUNWT;M<M=S3K4R|is off=2L4S|is on=6Q7M0MRLSPUWWN1S;Q2J<M=S3Q|is only=7M=Q|is open=1M2P|is out=2N<T
    is over=7T0N9QNMUQ2R3Q4M|is restarting=FRUQ1U2M3L4K|is right=7RNP<Q=R4H|is running=7L8M9SBRRJUWWN1Q<M3P4R
    is screaming=0S4K|is shouting=1N<R|is sitting=0QUQVQWM2L|is slow=;P2P3N4R|is so=<M4R|is standing=RQ|is starting==Q
    is still=7S9QUQWN2Q<N=P|is stuck=7S2M<T3L4M|is that=NLRYQQ<N4T
    is the=6N?M7J0S8MDM9MBLFLGTHUIVLQMQNRRQTNXVUGVMWKQM1S2S<Q=M3K|is there=?MHPIQUSWQQTZR3M|is this=7LCMBRRW2N=M4Q
    is to=6R7S0SCS9QIPRMSM2K<N=L4M|is too=9PES2P=L4T|is unhealthy=UMWT|is up=CRRTUQ2M3M|is waiting=2M4Q|is way=0R
    is what=7M8RQQ=M4W|is why=CM4R|is wrong=7P0RANCXDRRLUM1K2M<M3W4M
    it=6V?T7T0R8VCS9T:P@LGHHMIPJRLLKMMLOMNKSSTKXMUFVHWHYLQP;Q2Q<V=SZM3L>S|it .=?N7R8MSNQN1M5Q2M<S=L3R|it :=6M0I;V3Y4J
    it ;=CQ=R|it >=6S?Q7S0TAL8SCPDM9RIMJPLMMNNLSMXMVL;G5M<T=S3R>N4Q|it ?=7S0MCKDR9VBMETFMNSRJST1L5Q2M<L=L
    it NUMBER=6U0K8MFRSR1R2Q<M=W3L4I|it a=6Q8Q2M<N4Q|it after=6R4L|it again=6Q8N1M=L4W|it alone=0P1S=N4L|it already=0Q9Q1Q2M
    it an=FR|it and=7K0M8M9LSQ1Q;N5Q<K3U4T|it any=7S9R2N4M|it as=7M:Q1W2M=N4K|it at=0SIQ|it back=FMILRT<V=S4K
    it be=6Q7M8Q9MFQ1R2R<R4J|it been=SQ4M|it before=0M8M2S4R|it but=7L9Q<T=M3S4M|it by=UP|it can=0M=T|it cancel=7S1L
    it come=RR|it configured=BSRM|it die=0MCNRQ3S4L|it do=7L9R<Q4M|it doing=CNRT|it done=7Q|it down=7U0P9RXP1M2M<M=M3M4R
    it fail=CQ2L4Q|it failed=CPDP|it fails=CQ2R<N|it faster=?S|it finish=9S4M|it first=7M3S|it for=6X?N7W9RFMJQ1K2L<K=S4L
    it from=FM<S3M4S|it gets=2S|it go=?QFMQR2Q4M|it goes=7QRQ|it going=2Q|it got=RQ|it had=PQ2M=N4S|it has=7M9UQR1M<R=P3J4Q
    it have=EQPPQS=Q4K|it here=4Q|it i=7K9Q4T|it if=;Q2Q|it in=7L0Q:PFMSQ1M2W=S4M|it instead=8Q9Q2M<P
    it is=6Q?M0SEMGMOQRPXNUQWM1R2R<K3L4S|it it=6S0P1U2M4H|it just=0N8MPRXP1M2R=Q|it keeps=0QCSFQ2L4K|it lagging=NQ
    it lags=7M1M;Q2M4U|it leave=1R|it like=0L4Q|it log=FR3P|it logged=FPRN3S|it made=4P|it needs=0T=N4N|it never=3M4S
    it now=0NRQ<T4L|it off=0Q9QSQ2L<S4M|it ok=RS4R|it on=7R0N8M9QBQ<M=S3P|it once=2U<R=K3L|it only=8Q<M|it out=0M2Q<M4Q
    it over=JR2R|it please=6M7M8L9U1N2Q<V=M4L|it rain=2R|it ran==M4Q|it run=7M8QRQ1S=Q4L|it running=7K0V9MRT2M3L4R|it runs==P
    it safe=7U0NRM=R4M|it says=2Q4Q|it should=0MSP4Q|it since=SP|it so==R|it stays=1Q|it still=RQ3Q4L|it that=SM4V
    it the=7Q0MFT|it then=7R0R1Q2N<P=P4I|it through=RR|it to=6M0L8QCM1K2S<M=V3T4Q|it took=4Q|it up=?QCPFMRQ2Q=R4K|it use=LPMQ
    it was=7R0MAQ8M=Q4Q|it will=0P2M=R|it with=0JASXQ1M;V2T=M3Q4I|it without=3P4M|it would=7M1T2M4Q|it yet=7QMP1R4L
    """#
}
