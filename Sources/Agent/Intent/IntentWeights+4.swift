// Made by .dev/intents.
extension IntentWeights {
  static let part4: StaticString = #"""
    savepoints have=QP|savepoints lying=|savepoints of=0S2V<N3U4M|saw=4Q|say=7M0Q8TBPFS1K2Q<M=S3L4Q|say >=FR4Q|say QUOTE=2R
    saying=7MCMIPSP1K;U2Q|saying QUOTE=SP;R4M|says=7M0YCP@QLQOQUN1S2H3K|says :=0T1R2M=K3M4Q|says JOB=0U2M=M4Q
    says QUOTE=7Q0HCS1T2M=T3N4J|says about=7R0N1M<Q|says cancel=0S4K|says it=2Q|says no=1M4R|says that=1S4K|says the=2Q4Q
    says to=2N4R|says we=0L4T|scale=6L?S7K0ZAM8ICK9LEMFLJQRISMUL1P;N<M=Z3X4X|scale JOB=6N?Q7N0Y8MCM9N@NFMJQLPMPRL1Q2V<M=N4R
    scale all=2L4S|scale both=0M3T4N|scale down=2N=S4M|scale it=7M0Y8L1M2Z<Q=K3R4G|scale of=2N=L4V|scale that=0N2U4K
    scale the=0L=R4Q|scale them==L3T|scale this=0Q1T2V=K3N4J|scale to=2K=R3Q|scale up=0S2M=P4L|scale user-events=4Q
    scaled=7L0U9NUM1T<M4X|scaled >=0M=Q4Q|scaled JOB=7N1V2J=Q4Q|scaled it==L4T|scaled to=0S1Q2L=Q4L|scaling=7N0[9M2I<M3M4X
    scaling JOB=0N1Q2M=T|schema=1S<Q4M|science=7Q2P|scrap=0M1S2L<S4N|scrap that=0M1S2M<S=P4M|scratch=7U0L9M1R2L=Q3M
    scratch no=<R4M|scratch that=7U0M9M1S2M<Q=Q4I|scratch without=<N4Q|screaming=6Q0R2L=Q4K|screen=FR|search=FT2JZW4M
    search the=0RFR2LZR4N|second=?P8QCQ9SFMOZRMSN1R5S2I<N3L4L|second NUMBER=7S0JCS9T2L3N4M|second are=OQ|second come=5R
    second is=OQ|second of=OR2N=Q|second thought=6Q7Q8Q1Q2M4M|second thoughts=6N1Q4S|seconds=0N@PFQNSRLUR2R=M4M
    seconds >=FQUQ2M4M|seconds ?=|seconds behind=|seconds of=4Q|security=<P|see=7K0LAS8KDQ@SBTETFPIQJQRLSQUSYNQQ1I;Q2J=I4N
    see .=9Q4M|see how=@REQ4N|see it=6Q0QBQVP2M|see its=0MCMFQJQNQSR4P|see the=ASCNDRESFRXQUM;M2K3S|see what=7M|see which=2Q
    seeing=4Q|seen=;M|select=0NUQVR2Q|select count=2S|selected=7R8QFMRX2L4K|selected NUMBER=7R8QFMRW2L4L|send=0N1M2T<V=Q4L
    send a=2S4M|send an=2Q|sent=0Q<P4Q|sentence=1M4U|server=0LLQ2R|server room=LQ|service=7Q9Q2R<Q4L|set=6L0S@RUN1M2Q<M=T3S4M
    set JOB=2M3Q4Q|set it=6M2M=S3Q|set the=0S2P=L|settings=?XCNBeEMFMRLUN2K4K|settings JOB=BR|settings does=|settings is=BS
    settings was=BR|shall==R4R|share=0MCM@NK]MLNQRQSN5V2Q=N3M4L|share for=KQ|share of=KW5S2N4N|she=7M0LCN1S2R=M3M4W|she is=4S
    sheet=|shell=2Q4P|shift=SQTRWQ1R;Q2T3L4M|shift .=|shift >=1T4L|shift is=|shift what=TP|shop=2L=T4L|short=6NFQSR2R4L
    short poem=2Q|should=?X7F0Z8M9K@RWQ2U<K3J|should JOB=0M2V<L=M4S|should be=0RWQ1M<Q=M|should cancel=7L1S2M=Q
    should drain=0Q|should have=2Q=N|should i=?U0QWM1N<S4N|should kill=BP|should like=@TUP4M|should not=6Q0Q1N
    should restart=0V2N<M4M|should stop=0P|should we=?V=M3M|shouting=CR1M2M<R
    show=6L?L7M0KAK8LCJDQ@SBXEXFQGQHQIQJQMPNQSRXRUYVRWSYPQS1E;M2H<I=LZN4I|show all=|show everything=URVQ3M4M|show its=@MBQFMSR
    show jobs=|show me=6M?M8MCK@TFSGRHQIQJQNQSQVSWRYQ1G5M2L<J=N3Q4L|show the=0LAMBRESFPXS2K3Q|show up=|show us=EQ|shows=0T2R4I
    shrink=2M=U4M|shut=7Z0RCM9WUL1L2L3S4L|shut JOB=7S4N|shut down=0Q9SUM2L3R4R|shut it=7R9S4L|side=AW2M|side >=AS|side by=AW3M
    side for=AQ|sign=7QWQ|signed=1M4P|signed off=|signs=4Q|signs off=4Q|silence=6`1L<N=N3S4I|silence JOB=6R|silence it=6S
    silence off=6P|silence this=6R|silly==P|since=6M7K0K9M@NFWNQRRSVTXUJVRWN1K;U5Q2H<N3K4S
    since NUMBER=CLF[RLSXTWUL;T5Q2L<N=J3M4J|since breakfast=0MNR2Q|since midnight=FMSPTQVS2N|since the=CPRN=P4P
    since when=RX2L4M|singapore=|sink=IR|sit=8R|site=1M3R4Q|sits=7P8R2K=M4R|sitting=0QURVQWM2L|sitting on=UR|sized=?XRL4M
    sized right=?XRL4M|skip=7Q2R3Q|skip the=7Q2Q3R4M|slack=0N9P@P2V4M|sleep=0M8P4S|slides=1R|slots=6N7P0SX]UJWMYUQN1M2G=U4M
    slots >=<R=L4Q|slots are=XS2N=Q4M|slots does=|slots for=0Q4P|slots has=|slots left=XT|slots on=YQ=P
    slow=?M7M0RCZRM1M;P2R<M3Q4M|slow >=4Q|slow ?=0QCQ4M|slow today=CR4N|slower=AVCL|slower than=AVCJ|small=CP2Q
    snapshot=0N8\2L|snaptoroad=EMFQGU|so=6MAS8PCSDMGQPRNPXMUMVQ1L;Q5L2M<Q=S3N4M|so >=7V2M=Q4M|so cancel=7S1M2R4J|so do=0S9Q4L
    so drain=0M9Q1M2V4L|so far=CQPSNM2R4M|so give=0RSN3Q|so good=7QBQSU4K|so i=7M0MAS8QCNNTRN2Q<M=N|so it=?Q7N0L9N1Q2Y
    so kind=0M8QRT2L4M|so leave=;Q|so much=AR1Q|so no=9R2M4Q|so please=7M8M4V|so restart=0U<S3M4K|so show=EQFP
    so slow=?M0RCS2M3S4M|so take==Q3P4M|so that=?R7M0NCMSM2S4Q|so the==N4R|so there=|so we=7R@P2N|so what=CPRRVQ2M=M|so which=
    so you=1W2M=M4Q|some=?Q0T8M9N=M3J4V|some more=0S4N|some point=0Q2Q4L|somebody=0UCMBQRNSV2K<M=L3M4Q|somebody has=0T4K
    someone=7RCN9M@POPSRUQ1Q=L3M4Q|something=0S9NFQNQRMSR1M2R>M|soon=2Y<M=M|soon as=0M2Z<M=M|sooner=6Q1M=M4R|sooner eat=
    sorry=?Q7S0HAM8U9S@QEQFPRPSLUQQR1J2I<Q=T3L|sorry >=8S9MFSUR2P<R=L4L|sorry JOB=7YFM=M|sorry NUMBER=FMNS2N<T=V3M4M
    sorry i=6M?R7K8QCU9JBSESNNRRQU1L<K=S4I|sorry make==R|sorry wrong=7MCM@SFMRT1Q<T=K3M4Q|sort=GRRN1T2N|sort of=GRRN1S
    sorted=<Q|sounds=1L<R4S|sounds good=1L4V|source=9R2R<Q=KZQ3M4M|spare=YQ2L=Q3M4S|spark=?M0JCPBMFNRRXSUYVUWK<U=G3R>R4L
    spark >=0KRNUW1N2J<R3N4T|spark NUMBER=CRRVUM2L<Q3M4L|spark job=?N7R0LRM2T=J3V|spark jobs=7M3U|spark ones=0QVT<S3K4N
    speed=?U|spend=|spring=2N4S|sprint=4R|squeeze=?T|sre=4R|ssh=0M1M2X3M|ssh into=2Q|stack=ARCIDhRM2M4L|stack trace=CMDY4M
    stack traces=CKD_4M|stack up=AS|stadium=1Q;S2M=P4L|stage=CVRM|stages=CMBMEaRN4M|stages does=EU4M|stages is=EQ|staging=4U
    stale=8QCRNQ2L<Q=Q4K|stand-up=0NVP4Q|standing=RQ2M|standup=RQWQ2L=L4V|start=6M7N0QRMSRUL1L2K<^=L3S>Q4Q|start FILE=>R4P
    start JOB=<T3S4L|start it=SP<X3P4J|start this=<S|started=7QBTRMSR;Q=Q4J|started >==P|started with=BS4M|starting=
    starts=0M=T|state=6N?M7Q0S8UCJ9N@MBSELFLGMNMR\URVSWM2F<V=L3U4L|state .=4Q|state >=7S0LUP1M2M<U3L|state ?=RT1R4Q
    state away=<R|state is=0QRT<S4L|state of=0U8TCMBMENFMRS<R3S4L|status=7N8NCM9N@MBMEMFKRi1J2N<M=M3[4M|status .=RT
    status >=RX1M|status of=0VFKR[3Q|stay=7T1S4K|stays=7M0M9RRM2S4V|stays up=9SRM2V4M|step=7MCR9QEN1N2T3N4Q|step NUMBER=7M9Q4S
    stick=0Q4M|stick a=0Q4N|sticky=4R|sticky note=;N4R|still=6M?M0ICM9QFMISNNRZXRUVVMWNYQ2J<M3T4S|still alive=XQ3Q
    still draining=RTUS2N4L|still free=2P|still going=RUUR|still has=|still have=BQ4M|still in=9Q2N
    still running=7TFNRR1M2Q3U4I|still up=4Q|stop=6M?M7_0Y8MCM9VBMEMFMNMRLXNUHWM1S;M2J<I=J3W4\|stop >=7M9S
    stop JOB=7[8LCQ9M1J2L3T4U|stop everything=UM3R4Q|stop it=7V0M8R9Q1L<N=M3L4S|stop that=7V1M|stop the=0V9T1M3L4M
    stop this=7V<L3R4M|stopped=7Q0RCN9MFMRNSS2H=M4^|stopped >=0S1M|stopped JOB=7QFMSR2N4S|stopping=7QCM1M2M3M4^
    stopping JOB=CM4X|stopping a=|storage=7Q@SUNQM1P3S4L|storage is=1Q3Q|storage team=|store=8P2Q3M|straight=2Q4N
    streaming=0LBRFMU[VMWS1M2N>U4M|streaming job=2N>S|streaming jobs=BRUR|streaming ones=WQ|strike=7M9R4R
    stuck=7SCTUTWN1N2K<P3K4P|stuck >=0NCQ2Q<S3M4N|stuck in=7T0LUS2L|stuff=UU1L4Q|subject=XQ1Q=Q3M4M|subject :=XQ1Q=Q3M4L
    submit=0SUM1K2H3T>R4W|submit FILE=2L3U>Q4M|submit JOB=4S|submit a=0R|submitted=BW4Q|submitted >=|such=4Q|sunday=1M;Q2V4M
    supplier=2R=M|support=0P9Q=M|suppose=7Q1R|suppose i=7S|supposed=AQ|supposed to=AQ|sure=7K0U8MNQ1M2S<Q=M3M4R|sure let=1T2N
    sure yet=0W4J|swap=2R|swapped=<Q4N|swears=1M|switch=9Q1S2R4K|switch off=2S|switched=SQ=Q4M|switched off=
    system=7P0M1M2]3M4J|system :=2W3M4L|system override=2Q|system prompt=2Q|ta=0MKQ1X2L=Q4K|table=0R@QUM2T<K3N|table >=2M4Q
    tail=F\<N=M>M4L|tail NUMBER=|tail the=FQ|take=6Y?M0R8^CT9MENFLRLULQI1M<I3W4P|take ?=4S|take JOB=7S8M2J=U3R4K
    take NUMBER=6L0M8T1Q=Q4Q|take a=6M7L0S8SCRQM2X<N=L3S4K|take back=6S2M|take it=6M7P0Q8RXQ1P2I=P3Q4M
    take savepoints=0TQM2M4Q|take that=6Y4M|take the=6U0R2J=R3M|taken=7M8M9P1M;P=M3M4W|takes=?S7T2K3N|takes ages=?Q0Q
    taking=7R8MOQ1Q2L3T|taking a=1R2N3U4L|taking in=OQ|taking over=TP|talk=CP1R2M3N4Q|talk to=1R4M|task=0MXR4R
    task managers=XR|taskmanager=2Q|taskmanagers=0NXXUL2S=J|taskmanagers of=XT2M|tasks=2L<N=S>Q4Q
    team=6R7N0JCMFNSQ1Q;S2R<Q=M4R|team >=0N2R3P4Q|team about=2Q|team is=6QSQ;P2N4M|team that=2Q|team wants=0M<P
    tell=?S7N0LCRDQ9LENFMPSRWXSWP1I2R<L=L|tell me=?S0MCSDQ9MFMPSRVXSWP1J2M<L=L3Q4M|tell you=2M4S|telling=1R<N|telling me=1R
    tells=0SCR<Q4K|terminal=0T2N4N|terminate=7Y2L|terminate JOB=7W2L|terraform=0K2T|terrible=7M4S|test=7P1M4R|testing=7T1U4H
    text=CQFQ1M2T<R=R4H|than=6R?M0MAWCK@MFRRMUZQN1K2M<S=N4Q|than JOB=AVCJ@M3Q|than NUMBER=U[<Q=I3Q4J|than a=0MCQUR=Q4M
    thank=@S1T<N=Q|thank you=@S1U<N=Q4K|thanks=0J1]2I=Q4R|thanks .=4N|thanks >=7R0L2L=Q4P|thanks a=1T4L|thanks that=1T
    that=6T7P0LAM8MCQDM9S:TBREMHMIMJMKNPMNRRKSMTLXMVRYM1R;Q2MZR>N4R|that .=7K0M9NRQ1Q=Q4M|that >=7Q0V8UCS9MSLUL5R2M<K=S4S
    that ?=CQFKRLSZXQ1M2N3R|that JOB=6M?P7K0VRM1J2Z<U3N4K|that NUMBER=6Q7Y0S@RBNEUFKGMLRRVSKQS1L2J<R3H4H|that a=1Q=V4K
    that ack=6R|that acknowledgement=6T1M|that an=6SFLGTLQ2N4L|that and=FP|that are=CNUQWR2N3T4R|that back=6S1Q
    that cancel=3S4N|that contain=FU|that did=1S4L|that failed=0S1S2M4L|that for=0Q8T9R1M=H4U|that happened=|that has=VS1N2M3Q
    that have=UMVR3Q|that i=7RCV9NEMFM1T=M4M|that is=?P0J9U@SBMENFRXMUMVRWS1R;M2H<Q4Q|that it=9P<K=Q4Q|that job=7Q0T1L=P3M4M
    that leave=4S|that line=CQ1N<Q4N|that nobody=0QSM1K2V4L|that on=7Q4Q|that order=3P4S|that reads=:U1Q2L4L
    that restart=1M<R3R4M|that restarted=|that scale=3Q|that show=|that somebody=RP|that the=6MFRMSOSRMSS1M;T4N|that their=NQ
    that thing=0QEP4M|that to=8LSLUV2T=N4Q|that was=BNFNNQ1T2M<P=U3N|that we=7L8Q1L;Q2R=Q4M|that will=0N1T
    that would=?R7MGN=Q4Q|the=6P?M7Q0M8LDT9N:M@QEQFQGQHQIQJMLPMRPMNQTPXRUKVKWMQL1I;U2S=M3L
    the JOB=6L7R0W8PDU9S@JBKEMFQGMIPLKMRONNTRUSHTUUSWRQM1M;M5M2P<Q=H3R4G|the NUMBER=AY8MCL9Q@MBSEUFLNNRQUM1M2M<T=I3W4I
    the RUNNER=7RUPWM2R3R|the ack=6U2M|the acknowledgement=6\=M4L|the acl=|the admin=2Q|the administrator=|the alert=7N3Q4R
    the api=XM2T|the app=SQ2N=Q4L|the approval=2V4K|the audit=0M2W4L|the auditor=SP|the auditors=SR1N4R|the back=IS5Q2P4N
    the backlog=CMH^RM5R3N|the backpressure=IYNN5Q|the bank=7PRR2M<Q4M|the batch=UYVQWM2M|the bill=1R4N|the board=USWQ2M3M4Q
    the boss=2S4S|the bot=0S4L|the bottleneck=CXETRN2L4L|the broker=6P|the bucket=8M4S|the campaign=7Q9P2L=S|the cancel=2N4T
    the capacity==M4Q|the cfo=|the change=0N9QQP4P|the channel=RR|the chat=0S8P2L=R3L|the checkpoint=CM@X5U2L
    the checkpoints=@YELFL3X4K|the choke=CQES2M|the cluster=3R|the code=2PZR|the coffee=2Q|the config=@SBXENFM2M3T4M
    the configuration=BYEL3T4M|the confirmation=2Q|the consumer=2Q|the couriers==Q|the cpu=LW5P|the critical=FNUMWV2N3P4Q
    the dag=EY2N4N|the dashboard=7Q|the data=0MRMSQ2S|the database=6P0R2U<Q3N4K|the dataflow=0R9NUS2N|the day=0MRQ2Q<M=S4M
    the demo=NQ2Q|the dentist=|the deploy=8Q2M<N4T|the difference=0MASCN@M1V2P3M|the disk=0Q2Q4Q|the drain=7U0N4M
    the duty=RP2P<Q4M|the ecb=2T|the edge=0MXWUM2Q=M3S4M|the end=9NRR2R|the error=0R3P|the errors=FZRN2N3T4M|the exam=2R
    the exceptions=DY|the executors=7QXR2S=I|the experiment=7S|the failed=0SFQUJVRWM1M<Q|the figures=ELGZ2N|the file=SP<Q>Q
    the finance=0MSP2S|the finished=BP2M<R3S|the first=7T0K8RCQ9VEPRM2K=S3F|the fix=6P1Q2M<S4K|the fleet=1R
    the flink=XS2L<M3M>Q4R|the following=4P|the former=0L9R2N3Q|the freeze=4R|the full=DQSQTP|the gc=KV|the graph=@LBLEZFL1M3W
    the handover=2N4P|the head=7S0R4J|the heap=KMMXRM5U4M|the hell=CQSS4K|the history=SU2R4K|the incident=FQ2R4M
    the intern=RQ4R|the job=0SCMEQRQQR1K2Q<Q=Q3N4L|the jobs=0QUW1M2L4Q|the kafka=0N2U|the keyboard=4Q|the kubernetes=2Q
    the lag=0VCL9MGMNVRM1P2T<N=M4R|the last=6K?M7KANCLDM@QBMEMFPGSHQIVJULUKSMSOQPQNNRLSVTTXMUKWMQM1J;N5M2J<R4K|the late=4R
    the latest=7M0L8LFQQS2M<V|the line=4R|the lines=FQ|the list=4R|the log=DQFS1W2M<M|the logs=0XCPFV1N2K=M3N|the machine=2Q
    the mail=?P7Q9LLQ2M=Q4Q|the map=NSRL|the marked=0LAQ2N3Y4M|the match=|the matching=0U1N|the matter=CT3Q|the memory=MR
    the metrics=FNGTIQ2M|the middle=0Q2M|the migration=|the model=2R4N|the moment=7N0MNQRTUT2T<L4K|the morning=2R4J
    the name=UV1M2K>S4R|the network=1S<M|the new=0UMPRN<L=Q>N4R|the newest=XN2Q<Q|the next=6Q7M2S<M4R|the night=0QVP2L=P
    the note=0M;R3R|the number=HR2Q4M|the numbers=GR1Q=N|the office=0P4R|the old=7M0MQM2Q<S=P3N4S|the oldest=2P
    the on-call=0UQQ1N4M|the ones=@UFRRMXMURVRQT<L=M3R|the only=4R|the operator=EQ|the operators=EY4M|the ops=0L4S
    the other=6M0VAL8MCU9UENFSRR1M=K3U4J|the owner=7M1M2T4R|the pager==S|the parallelism=?M0WCM1M2Q=Z4P|the password=XN2R
    the past=CNFRGRIQLPRNSVTS5P2J4L|the phone=0QCQSQ1M2M|the pipe=9R4M|the pipeline=0R2MZS|the pipelines=0MUQ2LZW|the plan=4R
    the platform=UR2M|the plug=7T9R2M|the postgres=0M2R|the postmortem=SQ4R|the question=|the reason=CV2M|the regulator=2Q=M
    the release=8U1M2L3M4Q|the rest=0NIQYS3R4M|the restart=0L1Q2R<J4T|the right=?P4R|the runbook=7Q0V8RCR9M1Q2L=M3J4L
    the runner=0NXVULWN2M3R|the runners=YS2M3Q|the running=7QUQWM=Q3T4N|the sale=2N=U3M
    the same=?M7Q0JAM8WCMDL9VBMEJGPJNLSMSRJSLXQUMQQ1M5R2J<L=S3T>S4S|the sandbox=XW|the savepoint=7T8KQM2N<L3R4V
    the savepoints=QT3R4M|the schema=1S|the second=7S0JCR9T2K=Q3M|the selected=7R8QFMRW2L4L|the server=LQ2P|the settings=BV
    the shift=SP4M|the shop==Q4M|the silence=6U1N2N|the slots=YQ2M4R|the slow=0RCSEN2M4M|the source=9R2N<Q
    the spark=0SCRRUVTWM1M<U=K3G|the stack=CLD[|the stadium=1Q;S2M=Q4L|the staging=4Q|the state=7Q0S8ZCMNMRP2M<R4J
    the status=0MRW2Q|the storage=@S1Q|the streaming=BRUQ|the supplier=2R=N|the table=2M4S|the team=8PEP1Q2M|the text=FQ
    the thing=7SFR2N<Q4K|the throughput=CMG[RM2N4N|the ticket=0K8QRP1R2J<P=R4P|the time=CS4M|the timeline=0MAMSU2U3S4L
    the tls=0N2R<Q|the topic=|the training=1R|the treasury=NP|the trick=1R|the unhealthy=UMWV|the upgrade=7P3P
    the vendor=0QEP1R;S|the vertices=ES|the warehouse=7Q2N=Q3Q4M|the warnings=FX|the watermark=NU5Q|the way=7S0M1T2P3M
    the weather=CM2Z4N|the weekend==R|the whiteboard=1R4P|the whole=7P0MSLT[=L|the wiki=0U2M|the word=8Q|the worst=UR=R
    the wrong=7U0M2M<P|their=7Q0KCQ9MERNQRPVM1M2Q<T=L3M|their JOB=2U=M|their money=<Q|their name=UQ
    them=6M7L0IAU8LCG9N:QFSGQLPNNUQ1P2Q=M3_|them .=7Q|them >=7L0MAR8MFTLQUQ2M<H=S3S|them all=3R|them both=3Q|them for=3R
    them to=0P=M3Q|then=6I7P0LAL8MCK9U@LBMFMNMRLXRQL;M2R=Q3i>M4U|then >=0L8QFVNNRQSQ1S2L<W=V3@4J|then JOB=BM=M4W
    then bring=9Q4N|then cancel=7Q0M8L3U|then do=7NBQ1S2M<N=S4K|then double=6N=M3R|then drain=9L>N4T|then end=9Q|then its=@N3T
    then kill=7L0R1M2R4N|then put=8M=P3R|then restart=6MFM2M<S4T|then scale=0M2M=S3Q|then show=EP<M3V|then shut=9T4M
    then stop=9T|then take=8I2W3Q4M|then the=FM=M3T|theory=4S|there=6Q?Q0H8MDP@MFRISLNRLSQUQVMWLQV;P2K<P=QZR|there .=SQ1Q=S4L
    there >=?RCQNRRN1R2K3R4M|there ?=?QCQDQMQ=N4P|there a=QRZR4L|there any=HPIQ|there anything=WR2M|there are=2Q=L
    there for=QP|there is=0Q9P<Q|there to=4M|these=0BAU8MFQRQXQVR1M2J3]4Q|these >=0H2M3Z|these NUMBER=0KAU8N2M3Q
    these days=RQXQUP|they=6Q?Q7J0KAT8RCI@TFRRRUNQS1Q2H<K3Q4Q|they are=0PAR8R@QEPUN=P4M|they can=4P|they differ=AQ
    they have=2M3Q4Q|they say=9QFR3M|they would=1R<M|thing=6N7R0Q8L9M@RFULTNMRQSMUQWMQM1J2K<Q=K4R|thing >=7RFS1N2M=L3R4Q
    thing eating=|thing for=8M@SFSLSNNUR4K|thing i=1M4S|thing so=|thing we=1Q|things=RM1U2L3R4Q|things can=1W2L|things on=
    think=?Q@QFQ1J4V|think about=|thinking=1R2S4L|thinks=?QIQ1M2N<P4M|thinks we=1N<Q=Q|third=0JCM2M=Y
    this=6V?S7U0KAQ8VCUDM9RBQFMGMILLMOQRRSTTLXLUGVMWLQQ1I;Q5L<Q=RZM3I4K|this .==M4S|this :=7M;Q|this >=6Q0QCTGR;L2M<N=M3N
    this ?=QS4M|this JOB=4R|this NUMBER=6N?R7V0TAMCVDN9SRTSRTNQQ1S5M<L=G3K4A|this afternoon=|this again=<S|this and=7M;N<L3W
    this been=RS|this down=7P2N=R|this for=6W=M|this from=EQ<Q4N|this in=7LOP4Q|this into=8Q|this is=7MBQ4S
    this job=?S0HRQSS;S5R2P=S4H|this made=|this morning=FPWR1N=M4U|this over=2R|this please=7M9Q4S|this run=|this since=SS
    this so=|this thing=7R0NCRRS2M4I|this time=7Q0R2M<U3M>R4G|this to=0M8R2P=U4K|this up=0S2J<Q=S4M|this week=CMUM4T
    this weekend=UN2S|this with=<S4N|this year=4S|those=6G7L0IAS9N@UBLEMFTGMLMMNNLRKSKUWVUWRQU5N2Q=M3Z4P|those >=FR<T3M
    those NUMBER=0QAT4K|those are=8RUR2N|those of=8L@VBMENFXNMRMXRUMQV3N4M|those on=XLVWWQ|those that=USWM3Q|those to=2V=Q4L
    those with=FR=M3M4U|though=0SCQRP1L2M<N3Q|thought=6S8QFQ1P2L=P4Q|thought >=FQ|thoughts=6N1Q4S|thousand=2Q|thread=1N2S3N4Q
    threw=DP|through=CQ@VFLRUSR1L3N|through >=@Q4M|through ?=@QRR4P|through ok=|through or=|through the=0QCR1M|through what=SQ
    through yet=RQ|throughput=?PCLFMGnIMOSNMRJ2L4J|throughput >=?RGQ|throughput ?=GQ|throughput of=GWOR3Q4M|throughput over=GS
    throw=2Q<Q4P|throw away=2R|throw the=<Q|thumbs=2M=Q4P|thursday=9M1L2Q4T|thursday >=2Q|thx=1[2M4J|thx >=|thx that=1Q
    ticket=7M0JFQ2U<S3M|ticket NUMBER=2R|ticket about=|ticket for=2S|ticket reads=RQ<Q4L|ticket says=0LFQ1N2M=U|till=2Q4Q
    time=6M0K8MFMKYMMRMST1R5S2R<M3K>R4Q|time .=7Q=Q|time >=7K8MCRFNSV1N2M=L>R4R|time does=KS|time goes=KQ5P|time with=<R
    timeline=0LAMBMEMFJRMSiTV1M2Q=M3R4J|timeline >=FNSR|timeline of=AMFMRNSZTS2Q4M|timeout=BQFV3N|timeout >=FU|timeout in=
    timeoutexception=FS|times=0MPTRMUR2R<L=R3M4R|times >=UR2M4R|times ?=UQ|times has=PTRN|tips=?X|tips for=?U|tips how=
    tips on=|tips to=?P|tips-rollup=|tired=0Q|title=8Q2L4T|tls=0MXN2S<Q
    to=?R7L0QAQ8VDK9L:Q@QBMEQFLGLIJLSNLRMSTTJXKULWLYP;S2R<J3M>R4W|to >=0S@RRRYQ2I4M|to ?=QR1M
    to JOB=?M7R0TAS8MCM9R@LEQFKLMOSNMRKS[TM1L;T2I<L4Q|to NAME=VR|to NUMBER=6Q?L7I0UAL8BCL9J@MBNEMLXNMRKSJUW1Q;M2W<H=^3\4T
    to RUNNER=0QRQXL2W>T4K|to a=0T1N2S<N=N3N4M|to ask=8QSQ1L2T|to be=6R?M7Q0U8M9PFMHQSM1Q2M=Q4K|to bigquery=
    to cancel=0RRQ1T=Q3J4N|to confirm=2R|to do=RS1V2L|to double=2M=N4S|to drain=7QQQ1T3L4R|to each=AS3M|to explain=EQ4N
    to fall=|to finish=3M4Q|to flink=0MXN2Q>P4P|to get=?Q0M=M4S|to go=2M3R|to half=2L=W|to have=9SGR4M|to hear=6R2Q4N
    to it=0RAQSZ1M<N=K3R4L|to its=7Q0NFRRMSN2M3Q4Q|to keep=4R|to kill=7J1S2M<Q4Q|to know=7S0LCSBMIQRUSRXR1K2L<N=M
    to leave=0R;N<Q4N|to let=|to look=2R|to lose=7Q9R4M|to make=?U2M=M3R|to me=7R9MBQXP1N2M<U3P4J|to my=2R
    to parallelism=2M=S3R>M|to priya=|to rain=2Q|to read=FQ|to restart=CRFPSM1Y2G<K3N4R|to run=|to savepoint=8M4T|to say=1P4R
    to scale=0UJQLQRM2J=H3M4X|to see=6P?N7L0M8M@QBTESFRJQQQ1L=M3K4L|to speed=?Q|to start=2M<Q|to stop=7L0N1S2N4U
    to take=0K8F1Q3L4_|to tell=PQRR2M|to that=2S<Q=M3R4L|to the=0M8MCU9M@RMQRRXMWP1M2R=R3N4R|to this=7Q8KST=S4M|to tomasz=
    to touch=9R4L|to tune=?S4Q|to understand=EQSN3Q|to whoever=4R|to you=4Q|today=7S8MCR9Q1L=Q4U|today .=7M4Q
    today >=0M8NCR9R2Q|today ?=2Q4Q|together=ES|token=XMUN2U|token you=2P|told=0SRR1R<L|told her=4Q|told him=1Q
    told me=7N0TRQ1R|told the=4S|told to=RP1M2Q|told you=|tom=LQQP1M=M3M4S|tom wrote=4P|tomas=2P|tomasz=1Q2R|tomasz >=
    tomorrow=6P7J0MCP9M2W<M=Q3M4S|tomorrow >=CQ1Q|tomorrow morning=2R|tonight=7M8QQQ2U<K=R4M|tonight >=1P2V=Q4H|tonight ?=2Q
    tonight at=2V4K|too=6U?L7RAM8UCN9QBSEQGMILKQRMXSUMVLWRQM1P5M2I<Q3M4Q|too >=7R0J8UCR9QBTEQFKHPKQNTSMXRVL1K2L<M3P
    too ?=7Q9MRR|too late=4P|too many==R4R|too much=7R0R8PFQ1M2M=R4L|too please=6R8P9QFRLQRM<S=K4M|took=7N8LFMSQ1T2K=Q3N4U
    took JOB==Q4M|took NUMBER=FN4V|took a=8M1R4Q|top=<M=U4N|topic=0L9R:R;P2V4K|topic >=|topic behind=|topic have=2Q
    topic payouts.v3=|topic that=|topology=BJEb2M<N=N3V4L|totals=7R4L|touch=7M0LAQ8RCM9RIQWM1R;Q2L<P=R3M4M
    touch JOB=0M9Q1R<S=Q4K|touch anything=AQ8QWM1N|touch before=|touch it=1S4M|touched=SV4M|touched JOB=SS|touched it=SQ
    touching=4S|trace=CLD]2M4M|trace >=DT|trace of=|trace please=|traces=CKDgFM1M4L|traces >=CMDV4N|traces ?=DS|traces behind=
    traces for=|traces from=|traces of=DP|traces please=DR|traces too=|trading=0QCMRNUNWM1Q2W4L|traffic=6R=U4N|traffic is=2L=S
    trailing=UQ|trailing by=|train=|training=1R|translate=0M1M2U4R|translate QUOTE=1N2T|treasury=NSRP2L=Q4N|treasury is=NP2M=Q
    trick=1R|trick >=1Q|trigger=7Q0K8R2U4L|triple=0M2L<N=]|triple JOB==T|trouble=UKWX2L|true=4R|true that=4R|trust=0QCRMP4M
    try=7S9Q=L4P|try it=7S9Q4K|trying=7QEPUP2N|tuesday=2N4T|tune=?[|tune it=?R4N|tuned=?UBNRN3R4L|tuning=?c7NUL2N=M3Q4K
    tuning advice=?SUL3R|tuning tips=?R|turn=?S0P1N2R=N|turn off=2S|turned=BQ1Q2M=M4R|turned out=1R|turns=<R4M
    twice=9NUM1J2Q<L=[4S|twice >=7P0Q9L2S=KZP4P|twice as=2J=Z4K|twice the=0M2P=T4N|type=4Q|typed=7M1Q4U|typed QUOTE=4Q
    typed cancel=1Q|typing=4Q|ugh=2M<Q3R|unack=6W7L0M2K=L3M4X|under=0M8WRR1S<M3J>Q4M|under no=7N1T2N4Q|under the=7S>Q4L
    understand=EQSN3Q4R|understood=4P|undo=0WFM1M=W4K|unhealthy=0MUEVMWk1N2L4L|unhealthy >=WR|unhealthy ?=WQ
    unhealthy jobs=ULWV3M|unhealthy on=UNWR|unhealthy ones=WS|unhealthy right=WP|unless=6M0N9M2_=G4Q|unmute=6a0NRM1M2M<L3Q
    unmute JOB=6X2M|unmute it=6WRM<M4N|unsilence=6]1M2N=M4M|unsilence JOB=6T|until=0M1M;R2V<M3Q4Q|until friday=|until the=3R4Q
    up=6K7L0WDR9MBNETGQHRILLNOMNMRWSLXQUMWJYSQL1E5M<S3Q>V|up .=RR|up >=7N0U8QCQ9R@QENFPRSSNUK=M3M|up ?=?RRVXQ2M3Q4M
    up JOB=2L<Q=M4T|up a=0T8N2Q=M>Q4N|up again=0QDT2M<R=N4M|up against=AS|up and=0RFM2M<P|up at=4R|up by=2K=W3T4K
    up from=0K2R<S|up here=CR|up in=CKESHS|up on=0QUP2N=M4R|up please=0V2M<N3M|up so=@P|up the=0T8TBQFQRL2M<L=N4M
    up to=0DCNYR2V=S3S4S|up with=CS<Q4Q|upgrade=6Q7Q0MUM3Q|upgrade >=6Q3N|upgrade RUNNER=XM2S|upstream=6Q;P4N
    us=6M?R0S9MEQMQRNSMXMUM1P<R=R3M4Q|us .=0N3Q4Q|us >=RP|us NUMBER=2R<V=K4M|us a=?Q2L=Q|us just=0Q4Q|us the=|us to=0S=M
    usage=LRMU5R|usage of=LQMS|use=CNBUMURLZR3M4Q|use >=BQMQ|use ?=BTMQRL|use for=2Q|used=KN1R5R|used to=1R2M4Q|user=NQ2V4J
    user-events=7N0N9M1I2M=M4d|user-events .=4R|user-events >=4R|user-events to=4P|uses=5Q2Q|using=BQMRRM|using >=BQ
    usually=2M3M4T|usually take=4Q|vendor=6R0Q1R;V=M3M4M|vendor >=0RFM;T4M|vendor is=6P|vendor mail=0N<Q|version=X[UJWN2Q<M
    version is=XVUM|vertex=CGE_GXRN2M4M|vertex is=CMEV|vertex of=CNEW4N|vertices=CNBME_2M4N|vertices of=EV2M
    very=7M8RBQNP1V2M4M|vetoed=7M4S|vote=2N4R|vouchers=SQ<Q4M|vpn=|vs=AX|vs JOB=AX|wait=6R7M0J8PCTESFSMPRMQN;M2Q<R3H4S
    wait NUMBER=FL1M2V=X3L4L|wait cancel=7Q2M4Q|wait do=MQ1V=M4J|wait drain=9Q4Q|wait for=2M<S3M|wait i=9MENFSRM<T=M4R
    wait make==S|wait no=8P9Q1Q2N4L|waiting=6Q7MCQHR;R=K|waiting for=7NRQ;R2M|waiting on=|wake=2S|walk=SRWP2N|walk me=SR
    wall=1R2M|want=6T?Q0KARDR9QJQRQUR1K;M2L<M4J|want JOB=AQCMRN2R<Q|want a=?Q1Q4N|want is=SQ4Q|want it=6Q7P9N2N4S|want that=9Q
    want the=DR5Q|want to=6S7M8K9PJQRR1L<N=L4L|wanted=0MBURQ1Q2N=M4Q|wanted JOB=BV1Q=N4L|wanted to=4R
    wants=7Q0Y8Q@QRRQQ1I2L=J3K4L|wants JOB=0Z2I=L|wants a=|wants it=0N9Q@Q2Q=N4M|wants the=CP2Q|wants to=7Q0I8JRQQQ2V=K3N
    warehouse=7Q=R3R4L|warn=0S8RFRNMUIW[=L3M|warning=ULWT2R|warnings=FjRMSL5N2M<N=M3T4K|warnings >=FQ|warnings ?=FR
    warnings JOB=|warnings and=FT|warnings from=FS|warnings in=FQ|warnings logged=FQ|warnings of=FM3T|warnings only=
    warnings please=FP|warnings since=FQ|was=6MAQ8LCJ9M@QBVEMFMGNJRRRSTUMWMQT1Y;Q5M2K<J3I4W|was JOB=6MCM@MBTJQRTSS2L
    was a=1Q2N3P4Q|was about=1T|was all=|was at=AR|was cancelled=SN4R|was done=1Q3Q4M|was fine=FQ4Q|was going=7RSQ=Q4K
    was in=TQ4P|was it=0QBRJPQR1M2N<N=N3M4S|was me=1[2N4I|was meant==S|was not=1M4S|was on=|was only=7R9N1R|was restarted=2N4S
    was started=|was that=?QSQ<N|was the=@SRMSL1M2S<Q=M4V|was this=4Q|was to=4Q|was told=RQ|watch=1K2R4Q|watching=;Q4P
    watermark=NY5T4M|watermark lag=NY5T4M|way=7R0LCMRMUM1R2M<M=V3V|way >==R4Q|way out=7T3L|way overprovisioned==Q
    we=6T?W7P0PAMCJDM9MELIQLNONNMRMSJTNURVLWJYXQW1V2F<L=SZT3J>K4S|we actually=|we are=0K9RXMUL2S=U3R|we can=7R@P4M
    we cancel=7M4T|we cancelled=7R|we could=7Q0MQR1S=L>L4S|we deploy=8S|we did=1U=Q4I|we do=6R7T8LCN2S=M|we got=URYRQQ=Q4M
    we had=|we have=?M0K8MUYVMWMYQQR<Q3M|we hold=|we hooked=YQ|we know=6T1N3Q|we lose=7S4M|we make=?Q|we maybe=0W4J
    we need=3P4T|we ought=0R<Q4M|we scale=?S4M|we scaled==M4T|we should=0Z1M2L=R|we still=YQ3Q|we want=|we will=6P0R2M=M
    we would=7Q2N=N4T|weather=CM2Z|weather in=2S|weather like=2P|web=2Q|wednesday=1N4S|week=0QCN1T2Q<M3N4S|week >=0S1Q2M
    week and=0P2N|weekend=UM2T=R4Q|weekly=0Q2M3Q4R|well=6R0RAM8RCP9QELHPLQMPNQRLSNULWQ1J5P2I<P3R4S
    well >=7T0RAN8QCQEMLRNPRMUMWQ1N5N2L=P3Q|well please=6T7M8Q9SHQ=K|went=0MCQSTTQ1T;Q2L=Q3M4M|went on=SRTQ
    went through=7P2P4N|were=7M0M@TFS1R2L<R4T|were to=4Q|what=6H?W0EAL8KCY9UBTESFRGQIMJMKVPMNQSRTXXMURVR1J;L5M2F<M=RZL>L4J
    what >=EQKQ|what JOB=FR2Q|what a=7MCM1T2L4T|what about=6M7L0V9L@TBJELFJGMIRLTKUOSNVRUVQ2K<K=M3M4I|what all=UQ1Q
    what are=BQFM4P|what can=0MRSUN1[2K|what clusters=UMYU|what could=?Q7N0Q1M3R4R|what did=CRFQRM2T|what do=?QUR=M
    what does=EPRQ4U|what draining=7N9T|what engines=UNYR|what happened=FLSYTU2N|what happens=9R2M=Q3M4R
    what has=FQRMSRTRUQVQ2M|what have=UUYM|what i=7M8QCLQQ2X3N4Q|what if=7R9Q2M=P
    what is=6M?K7J0R8NCY9MELFRGQHQMQNPXHUTVPWVYMQM5P2Y<K=H3M|what it=?N7MCM9XFVRR1M2M=T3L|what killed=7NCX4N|what kind=1R
    what on=CR|what operators=ET|what parallelism=?UCNBNR^2M=L4K|what runners=YS|what savepoints=QW4N|what settings=BU
    what share=KR|what should=?S|what sort=GRRN1S|what stages=EV4M|what state=0RBR|what the=7Q<R3Q|what they=3Q
    what to=?TRNSR4M|what version=XS|what was=SM2S3Q4Q|what we=7QRP1M|what went=CSSQTQ
    what would=?Q7Z0MCM9SBMFMRKSLUM1J2K<X=W3S4L|whatever=7Q0ICM9QFTXMUQVQWMQQ1S2H<U=M3S4L|whatever has=3Q
    whatever is=7S0L9Q2M3S4M|whatever it=9Q1P|whatever the=0MQR4P|whatever you=1R|whatsoever=7MEQ2Q
    when=7M0JCM9N@VRQSY1K2]<I=J3L4T|when JOB=8MRQ2Y4I|when did=@SRLSW2K3R4L|when has=RU4L|when i=TP2Q4Q|when it=2Q<L3L4U
    when the=2R4Q|when was=@RSQ2M|when we=8Q|when you=?P2S|whenever=8M2\<M=M4M|whenever JOB=2T
    where=0KARC]EQNMRMSNUQVQWMYQQY1M<M=LZT3J4L|where does=CS2N4Q|where in=2NZU|where is=CYEQWM4L|where the=CQQM|where they=
    whether=0URW1L2L<N=M|whether JOB=RU|whether to=4R|whether we=7R0S1Q4I
    which=6M?R7J0GAN8MCR9MBXEZGMIMNMRKXPUSVXWTYWQS1H;N5M2H<M=LZW3L4M|which JOB=FQ|which are=WQ3R4M|which batch=VR
    which clusters=YV|which engines=YQ|which flink=|which i=1Q|which is=CN1N2M<R=R4S|which jobs=USVU2N3M4Q
    which of=XNVRWQ2JZV3N4Q|which ones=VRWR|which operator=CRER2M|which operators=ES|which runners=YV|which savepoints=QZ4M
    which settings=?QBQ|which spark=XQ|which stages=EQ|which state=BRSQ|which streaming=|which version=XQ|which vertex=CLEZ
    while=7S0MCSRN1M=L3N4S|while i=|while it=4Q|while we=4Q|while you=7UCSBP4I|whiteboard=1R4P
    who=6N?N7K0I9MFKRKSiTQUUQN=L3L4W|who cancelled=SSTP|who did=SSTP4M|who has=SPUQ2M|who is=SPUV2M|who restarted=SM2Q4Q
    who stopped=FMST4M|who touched=ST|who was=SS4L|who won=2T|whoever=2U4Q|whole=7P0LFNSLT\=M3M|whole JOB=SMTTVP4M
    whole cluster=7T2R=L4L|whole fleet=TU1P2M|whom=SR|whose=0MUQ2NZU3R|why=7L0QAT8MCqDV@LBMFKNMRHSMUMVM1H2K<L=L3X4Q|why >=CS
    why ?=CV4M|why JOB=CSDP3Q4M|why did=0QCRDR2M3Q|why does=CU4M|why is=0TAUCXNMRLSM=N3R4I|why it=CVDQ1M|why on=CQ|why so=
    why the=CR|wich=UQ3N|wiki=0U1M2L|wiki says=0S4K|will=6Q7N0T8MCM9LRQSQ1Q;P2M<L=Q3K4T|will be=7N0Q1M2V=M
    will cancel=6R0S1M2M4M|will do=0NLQSR1Q|will have=|will it=2S|will not=IPRQ1T4I|will restart=6Q0M2T<M4M|will you=7S2K<P=Q
    window=7J0M8JCM9MFSNS1W5R2S<M=L3Q4Q|window >=7MFU1R=N|window is=3Q4Q|windows=ZP4Q|wipe=FKSM2Z3M4P|wired=EV|wish=1P2M3M4R
    wishes=2N4R|with=?J7TAV8LDW@JBYEMGMILMLONNJSSTLUQVLWMYMQK;T5L2L<UZM3R>X4M|with >=0YAEBW|with ?=CMBXRM1T2N
    with JOB=6R0RAa8QCT9M@MBIEMFILMNLRLSRTMUX1K2L<I=R3T|with NAME=FQ|with NUMBER=7M0LBMFLSMUL2Q<X=T3T4W|with QUOTE=FT;U<N4I
    with a=7]0I8I2K<S4R|with it=0VCVDQRMXQ2L<M=R3L4I|with lag=|with memory_mb=<R|with more=0TUP<G4S|with my=
    with no=7L1L2Z<Q4K|with outofmemory=FQ|with parallelism=0M1R2M<S=E>X4R|with savepoint=7X3J|with stack=CMDR|with that=0Q2N
    with the=7K0LDQBNFMLQ<M=R3T4T|with this=7NBNRSSTUQ1T4K|with timeout=|with what=7LBR4Q|with which=BVRMSQ4K
    withdraw=6]1M2M<M|withdraw that=6W1M4M|withdraw the=6T2M<M4Q|within=2Q|without=6M7S0J8JBQFNSMQL2W<\3L4S
    without a=7S0M1N2N<U4M|without any=7NQM<X3Q4L|without asking=2W<M3M|without confirmation=|without losing=9R1S2M<L4Q
    without the=7R8N|won=2U|won the=2T|wonder=0T1M4Q|wonderful=1T2M4K|wondering=7M0X1N4L|wondering whether=0V4K|word=8Q1M4R
    word >=2Q|word for=2Q|wordcount=9M1I2N=M4`|words=FT2L4U|work=CQ9TFMRSUP1N2M=Q3M4M|work off=9T4M|worker=0N2N=S4P
    workers=6MCNXRUM2Q<L=W4U|workers >=0U<M4Q|works=;N<L4V|world=1Q2M=Q|worried=WQ2M|worse=FS2R=N|worse >=2Q|worst=UR=R4Q
    worth=?R0N2R<Q4M|would=6K?V7RARCH9T@MGNMMNQUMVMWLYNQM1S;M5P2I<U=Q3H4Z|would NUMBER=1S<M=R|would a=2R<Q
    would ask=6NAR1L2M=S4Q|would be=?T0M8M9NST1S2S<L=M|would cancel=0R1V2K4K|would do=7S9S4Q
    would happen=?M7V9RRMSMUN1L2N<R=S3S4L|would have=1Q2N=M4W|would i=1S|would it=8QFQ2N<S4N
    would like=0V9QEQGQIQRQXPUQQQ1L;M4B|would love=4Q|would never=1Y4I|would not=4R|would rather=6NLQ2U<N4L
    would restart=1R<M4Q|would say=4Q|would sooner=1N4S|would the==M4T|would we=7P|would you=?RAQ8TFQPPRM1H5Q2R<T=Q4F
    write=7L0K8XCM:W@R1K;S2U=M3K4M|write a=8U:Q1N4L|write it=8SZP3M|write me=:Q2S|writes=:S2P|writing=7SUQ|writing the=SP4P
    written=0Q8SQS1M4L|written to=0R8S4K|wrong=6M7T0LAMCXDQ9M@TBQEMNNRQSLUM;R2G<S3T4M|wrong >=7M0T1K4U
    wrong NUMBER=CM9Q@RBQFRRQ<R=L3M4L|wrong date=|wrong job=7J0MCN@RBQRS1Q;S=S4K|wrong window=7M9N1V4Q
    wrong with=7MAMCZDRBNRLSNUN<M3Y4N|wrote=7M0T9MRRQP1Q2M=U3K|wrote QUOTE=RQ1R2M=S4M|wrote in=0T2M3M|yeah=6Q7Q0L9M1R<Q
    yeah right=2R|yeah we=6Q|year=0M1M2U4S|year >=2R4R|yelling=|yes=7S0R8R9Q@NFLRN1K2P<Q=R3Q|yes i=1M<R3R4J|yes we=6P
    yes yes=6Q|yesterday=7Q0M;P2V<Q4Q|yesterday >=;Q|yet=0SARCMILMRRXVM2M<M3M|yet .=MP4P|yet >=0TIMRVUQVM1Q2L|yet ?=RS
    you=?U0MAP9J@SBRFMILLMORNMRQTMVMWJYM1T<N=PZM3M>Q4T|you .=7Q0MRQ1L2P=Q|you >=8PFQ1Q2K=V4I|you ?=7SAP1R2L4M
    you are=7Q8NCR1Q2R4Q|you be=8QFQPQ=Q4K|you can=6SUP1M2M|you cancel=4R|you dare=2P=M4T|you do=7S8M9MRM1T2L=T4S|you for=1Q
    you have=?P0MGQ1M2Q<L=N3W4R|you here=|you kindly=8RUQ1M2U=I|you know=0QQU1T2K3M4Q|you make=0RFMOTSN2N=K4U
    you please=?Q0L8T9M@RRT1L2K<Q4M|you pull=@P|you restart=0T8N1N2L3S|you saved=1Q|you scale=2R3R4M|you show=BPEPXR2L
    you take=8SCS2K4N|you tell=RR4M|you that=1R|you think=2Q4Q|you to=0MCRJQ1S2L=R4I|you use=2Q|you were=1M4Q
    you would=7MRRST1M2L<Q3L4M|your=?Q0KCQRNUM2[3K4R|your JOB=2V4J|your hands=2M<Q4P|your hidden=|your instructions=
    your previous=2R|your rules=2Q|your system=2Q|yourself=0N2U4M|zurich=FMUU2S=N|{=OS|{ NAME=OS|}=OS|—=GQMQ
    """#
}
