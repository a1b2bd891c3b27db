// Made by .dev/intents.
extension IntentWeights {
  static let part4: StaticString = #"""
    says QUOTE=7Q0GCS1T2M=T3N4K|says about=7S0N1L<Q|says cancel=0T4K|says it=2Q|says no=1M4S|says that=1S4K|says the=2Q4Q
    says to=2M4R|says we=0L4T|scale=6K?S7K0[AM8ICK9LEMFLJQRISMUL<M=[3X4X|scale JOB=6M?Q7N0Z8MCM9M@MFMJQLPMPRL1Q2V<M=M4R
    scale all=2L4S|scale both=0M3T4N|scale down=2M=S4M|scale it=7M0Y8L1M2Z<Q=J3R4G|scale of=2N=L4V|scale that=0N2V4K
    scale the=0M=R4Q|scale them==L3U|scale this=0Q1T2V=K3N4J|scale to=2K=R3R|scale up=0S2M4L|scale user-events=4Q
    scaled=7L0U9NUM1T<M4X|scaled >=0M=Q4Q|scaled JOB=7N1V2J=Q4Q|scaled it==L4T|scaled to=0S1Q2L=Q4L|scaling=7N0[9M2J<M3M4X
    scaling JOB=0M1Q2M=T|schema=1S<R4M|science=7Q2P|scrap=0M1S2L<S4N|scrap that=0M1S2M<S=P4M|scratch=7U0L9M1R2L=Q3M
    scratch no=<R4L|scratch that=7U0M9M1S2L<Q=Q4H|scratch without=<M4Q|screaming=6Q0R2L=Q4K|screen=FR|search=FT2KZW4M
    search the=0RFR2LZR4M|second=?Q8QCQ9SFMOZRMSN1R5S2H<N3L4K|second NUMBER=7S0JCS9T2L3N4M|second are=OQ|second come=5R
    second is=OQ|second of=OR2N=Q|second thought=6Q7Q8Q1Q2M4M|second thoughts=6N1Q4S|seconds=0M@PFQNSRLUR2R=M4M
    seconds >=FQUQ2M4M|seconds ?=|seconds behind=NP|seconds of=4Q|security=<P|see=7K0LAS8KDQ@SBTETFQIQJQRLSQUSQQ1I;Q2J=I4N
    see .=9Q4M|see how=@REQ4N|see it=6Q0QBQ2M|see its=0MCMFQJQNQSR4Q|see the=ASCNDRESFRXQUM;M2K3S|see what=7M|see which=2Q
    seeing=4Q|seen=;M|select=UQVQ2Q|select count=2S|selected=7R8QFMRX2L4K|selected NUMBER=7RAP8QFMRW2L4L|send=0M1M2U<V=Q4K
    send a=2S4M|send an=2Q|sent=0Q<P4Q|sentence=1M4U|server=0LLQ2R|server room=LQ|service=7Q9Q2R<Q4L
    set=6L0SCN@RUM1M2Q<M=T3T4L|set JOB=2N3Q4Q|set it=6M2N=R3Q|set the=0S2Q=L|settings=?XCMBeEMFMRLUN2K4K|settings JOB=BR
    settings does=|settings is=BRRN|settings was=BR|shall==S4R|share=0MCMK]MLNQRQSN5U2Q=N3M4L|share for=KQ|share of=KW5S2N
    she=7N0LCN1S2R=M3M4W|she is=4S|sheet=|shell=2R4P|shift=SQTRWQ1R;Q2T3L4M|shift .=|shift >=1T4L|shift is=|shift what=TP2P
    shop=2L=T4L|short=6NFQSR2R4L|short poem=2Q|should=?X7F0Z8M9K@RWQ2U<J3J|should JOB=0M1N2V<L=M4S|should be=0RWQ1M<Q=M
    should cancel=7L1S2M=Q|should drain=0Q|should have=2Q=M|should i=?U0QWM1N<S4N|should kill=BP|should like=@TUQ4M
    should not=6Q0Q|should restart=0V2N<M4M|should stop=0P|should we=?V=M3M|shouting=CR1M2M<R
    show=6L?L7N0KAK8LCKDQ@SBXEXFQGQHPIQJQMPNQSQXRUYVRWSYPQS1E;M2I<I=MZN4I|show all=|show everything=URVQ3M4M|show its=@MBQFNSR
    show jobs=|show me=6M?L8MCK@TFSGQHQIQJQNQVRWRYQ1G5M2L<J=N3Q4L|show the=0LAMBRESFPXS2K3Q|show up=|show us=EQ|shows=0T2R4I
    shrink=2M=U4M|shut=7Z0RCM9WUL1L2L3S4L|shut JOB=7T4N|shut down=0Q9SUM2L3R4R|shut it=7R9S4L|side=AW2M|side >=AS|side by=AW3M
    side for=AQ|sign=7QWQ|signed=1M4P|signed off=|signs=4Q|signs off=4Q|silence=6`1L<N=N3S4I|silence JOB=6R|silence it=6S
    silence off=6P|silence this=6R|silly==Q|since=6M7K0K9M@NFWNQRRSVTXUJVRWN1K;U5Q2H<N3K4S
    since NUMBER=CLF[RLSXTWUL;T5Q2L<N=J3M4I|since breakfast=0MNR2Q|since midnight=FMSPTQVS2M|since the=CP4P|since when=RX2L4M
    singapore=|sink=IR|sit=8R|site=1M3R4Q|sits=7Q8R2K=L4S|sitting=0QURVQWM2L|sitting on=UR|sized=?YRK4M|sized right=?YRK4M
    skip=7Q2R3Q|skip the=7Q2Q3R4N|slack=0N9Q@P2V4M|sleep=0M8Q4S|slides=1R|slots=6N7P0SX]UJWMYUQN1M2G=U4M|slots >=<R=L4Q
    slots are=XS=Q4M|slots does=|slots for=0Q4P|slots has=|slots left=XT|slots on=YQ=P|slow=?M7M0RCZRM1M;P2R<M3Q4M|slow >=4Q
    slow ?=0QCQ4M|slow today=CR|slower=AVCL|slower than=AVCI|small=CP2Q|snapshot=0M8\2L|snaptoroad=EMFRGT
    so=6MAR8PCSDMGQPRNPXMUMVQ1L;Q5L2M<Q=S3M4M|so >=7V2M=Q4M|so cancel=7S1M2R4J|so do=0S9Q4L|so drain=0M9Q1M2V4L
    so far=CQPSNM2R4M|so give=0RSN3Q|so good=7QBQSU4K|so i=7M0MAS8QNTRN2Q<M=N|so it=?Q7N0L9N1Q2Y|so kind=0M8QRT2L4M
    so leave=;Q|so much=AR1Q|so no=9R2M4Q|so please=7M8M4V|so restart=0U<S3M4K|so show=EQFQ|so slow=?M0RCS2M3S4M
    so take=8P=Q3P4M|so that=?R7M0NCMSM2S4Q|so the==N4R|so there=|so we=7R@P2N|so what=CPRRVQ2M=M|so which=|so you=1W2M=M4Q
    some=?Q0T8N9N=M3I4V|some more=0S4N|some point=0Q2Q4L|somebody=0U8PCMBQSV2L<M=L3M4Q|somebody has=0T4K
    someone=7R9M@POPSRUQ1Q=L3M4Q|something=0S9NFQNQRMSR1M2R>M|soon=2Y<M=M|soon as=0M2Z<M=M|sooner=6Q1M2P=M4R|sooner eat=
    sorry=?Q7S0HAM8U9S@QEQNPRPSLUQQR1J2I<R=T3L|sorry >=8S9MFRUR2P<R=L4L|sorry JOB=7YFM=M|sorry NUMBER=FMNS2N<T=V3M4M
    sorry i=6M?R7K8QCU9JBSETRSQU1L<K=S4I|sorry make==R|sorry wrong=7MCM@SFMRT1Q<T=K3M4Q|sort=GRRN1T2N|sort of=GRRN1S|sorted=<Q
    sounds=1L<R4S|sounds good=1L4V|source=9R2S<Q=KZQ3M4M|spare=YQ2L=Q3M4S|spark=?M0JCPBMFNRRXSUXVUWK<T=G3R>R4L
    spark >=0KRNUV1M2J<R3N4T|spark NUMBER=CRRVUM2L<Q3M4L|spark job=7R0LRM2T=J3V|spark jobs=7M3U|spark ones=0QVU<S3K4M|speed=?U
    spend=|spring=2N4S|sprint=4Q|squeeze=?T|sre=4R|ssh=0M1M2X3M|ssh into=2Q|stack=ARCHDhRM2M4L|stack trace=CMDY4M
    stack traces=CKD^4M|stack up=AS|stadium=1Q;S2M=P4L|stage=CVRM|stages=CMBMEaRN4L|stages does=EU4M|stages is=EQ|staging=4U
    stale=8QCRNQ2L<Q=Q4K|stand-up=0MVP4Q|standing=RQ2M|standup=RQWQ2L=L4V|start=6M7N0QRMSRUL1L2K<^=L3S>R4Q|start FILE=>R4P
    start JOB=<T3S4L|start it=SQ<X3P4J|start this=<S|started=7QBTRMSR;Q=Q4J|started >==P|started with=BS4M|starting=
    starts=0M=T|state=6M?M7Q0S8UCJ9M@MBSELFLGMNMR]URVSWM2F<V=L3U4L|state >=7T0LUP1M2M<U3L|state ?=RT1R4Q|state away=<R
    state is=0QRT<S4L|state of=0U8TCMBMENFMRS<R3S4L|status=7N8NCM9N@MBMEMFKRi1J2N<M=M3\4M|status .=RT|status >=RX1N
    status of=0VFKR[3P4N|stay=7U1S4K|stays=7M0M9RRM2S4V|stays up=9SRM2V4L|step=7MCR9QEN1N2T4Q|step NUMBER=7M9Q4S|stick=0Q4M
    stick a=0Q4M|sticky=4R|sticky note=4R|still=6M?M0ICM9QFMISNNRZXQUVVMWNYQ2J<M3T4R|still alive=XQ3Q|still draining=RTUS2N4L
    still free=2P|still going=RUUR|still has=|still have=BQ4M|still in=9Q2N|still running=7TFNRR1M2Q3U4I|still up=4Q
    stop=6M?M7^0Z8MCM9VBMEMFMNMRLXNUHWM1S;M2J<I=J3W4\|stop >=7M9S|stop JOB=7[8LCQ9M1J2L3T4U|stop everything=UM3R4Q
    stop it=7U0M8R9Q1L<N=M3L4S|stop that=7V1M|stop the=0V9T1M3L4M|stop this=7V<L3R4M|stopped=7Q0RCN9MFMRNSS2H<N=M4^
    stopped >=0S1M|stopped JOB=7QFMSR2N4S|stopping=7QCM1M2M3M4]|stopping JOB=CM4X|stopping a=|storage=7Q@SUNQM1P3S4L
    storage is=1Q3Q|storage team=|store=8P2Q3M|straight=2Q4M|streaming=0LBRFMU[VMWS1N2N>V4M|streaming job=2N>S
    streaming jobs=BRUR|streaming ones=WQ|strike=7M9R4R|stuck=7SCTUTWN1N2K3K4P|stuck >=0NCQ2Q<S3M4N|stuck in=7T0LUR2L
    stuff=UU1L4Q|subject=XQ1Q=Q3M4M|subject :=XQ1Q=Q3M4L|submit=0SUM1K2H3T>Q4W|submit FILE=0P2L3U>Q4L|submit JOB=4S
    submit a=0R|submitted=BW4Q|submitted >=|such=4Q|sunday=1M;Q2V4M|supplier=2R=M|support=0Q8N9Q=M|suppose=7Q1R|suppose i=7S
    supposed=AQ|supposed to=AQ|sure=7K0U8MNQ1N2S<Q=M3M4R|sure let=1T2N|sure yet=0W4J|swap=2R|swapped=<Q4N|swears=1M
    switch=9Q1S2R4K|switch off=2S|switched=SQ=Q4M|switched off=|system=7P0M1M2]3M4J|system :=0N2W3M4L|system override=2Q
    system prompt=2Q|ta=0MKQ1X2L=Q4K|table=7P0R@QUM2T<K3N|table >=2M4Q|tail=F\<M=M>M4M|tail NUMBER=|tail the=FQ
    take=6Y?M0R8^CT9MENFLRLULQI1M<I3W4Q|take ?=4S|take JOB=7S8M2J=U3R4K|take NUMBER=6L0M8T1Q=Q4Q|take a=6M7L0S8SCRQL2W<N=L3T4K
    take back=6S2M|take it=6M7P0Q8RXQ1P2I=P3Q4M|take savepoints=0TQM2M4Q|take that=6Y4M|take the=6U0R2J=R3M
    taken=7M8M1M;Q=M3M4W|takes=?R7T2K3N|takes ages=?Q0Q|taking=7R8MOQ1Q2L<N3T|taking a=1R2N3U4L|taking in=OQ|taking over=
    talk=CP1R2M3N4Q|talk to=1R4M|task=0MXR4R|task managers=XR|taskmanager=2Q|taskmanagers=XXUL2T=I|taskmanagers of=XT2M
    tasks=2L=S>Q4Q|team=6R0JCMFNSQ1P;S2R<Q=L4R|team >=0N2Q3P4Q|team about=2Q|team is=6QSR;P2N4M|team that=2Q|team wants=0M<P
    tell=?S7N0LCRDQ9LENFMPSRWXSWP1I2R<L=L|tell me=?S0MCSDQ9LFMPSRVXSWP1K2M<L=L3Q4M|tell you=2M4S|telling=1R<M|telling me=1R
    tells=0SCR<Q4K|terminal=0T2M4M|terminate=7Y2L|terminate JOB=7W2L|terraform=0K2T|terrible=7M4S|test=1M4R|testing=7T1U4H
    text=CQFQ1M2S<R=R4H|than=6R?M0MAWCJ@MFRRMUZ1K2M<S4Q|than JOB=AVCI@M3Q|than NUMBER=U[<Q=I3Q4J|than a=0MCRUR=Q4M
    thank=@S1T<N=P|thank you=7P@S1V<N=P4K|thanks=0J1]2I=Q4Q|thanks .=4N|thanks >=7S0L2L<P=Q|thanks a=1T4L|thanks that=1T
    that=6T7Q0LAM8LCQDM9S:SBREMHMIMJMPMNRRKSMTLXMVRYM1R;R2MZR>N4R|that .=7K0M9NRR1Q=Q4M|that >=7Q0V8UCS9LSLUK5R2N<K=S4S
    that ?=CQFKRLSZXQ1M2N3R|that JOB=6M7K0VRM1J2Z<V3N4K|that NUMBER=6Q7Y0S9P@RBMEUFKGMLRRVSKQS1L2J<R3H4H|that a=1Q=V4K
    that ack=6R4N|that acknowledgement=6T1M|that an=6SFLGTLQ2N4L|that and=FP|that are=CNUQWR2N3T4R|that back=6S1Q
    that cancel=3S4N|that contain=FU|that did=1S=P4L|that failed=0S1S2M4L|that for=0Q8T9R1M=H4U|that happened=
    that has=VS1N2M3P|that have=UMVR3Q|that i=7RCV9MEMFM1T=M4M|that is=?P0J9U@SBMENFRXMUMVRWS1R;M2H<Q4Q|that it=9P<K=Q4Q
    that job=7Q0T1L=P3M4M|that leave=1N4S|that line=CQ1N<Q4N|that nobody=0QSM1K2V4L|that on=7Q4Q|that order=<N3P4S
    that reads=:U1Q2L4L|that restart=1M<R3R4M|that restarted=|that scale=3Q|that show=|that somebody=RP
    that the=6MFRMSOSRMST1M;T4M|that their=NQ|that thing=0QEP4M|that to=8KSLUV2T4Q|that was=BNFNNQ1T2M<P=U3N
    that we=7L8Q1L;P2R=Q4M|that will=0N1T|that would=?R7MGN=Q4Q|the=?M7Q0M8LDT9M:M@QBNEQFQGQHQIQJMMRPMNQTQXRUKVKWNQL1I;T2S=M3L
    the JOB=6K7R0W8PDU9S@JBKEMFQGMIPLKMRONNTRUSHTUUTWRQM1M;M5M2Q<Q=H3Q4H|the NUMBER=AY8MCL9Q@MBTEVFLNNRPUM1M2M<T=I3W4I
    the RUNNER=7RUPWM2R3R|the ack=6U0N2M|the acknowledgement=6\=M4L|the acl=<P|the admin=2Q|the administrator=
    the alert=7M3Q4R|the api=XM2T|the app=SQ2N=Q4L|the approval=2V4K|the audit=0M2W4L|the auditor=SP|the auditors=SR1N4R
    the back=IR5Q2Q4N|the backlog=CMH^INRM5R3N|the backpressure=IYNN5Q|the bank=7PRR2M<Q4M|the batch=UYVQWM2M4N|the bill=1R4N
    the board=USWQ2M3M4Q|the boss=1N2S4S|the bot=0S4L|the bottleneck=CXET2L4L|the broker=6P|the bucket=8L4S
    the campaign=7Q9P2L=S|the cancel=2N4T|the capacity==M4R|the cfo=|the change=0M9QQP4P|the channel=RR|the chat=0S8P2L=R3L
    the checkpoint=CM@X5U2L|the checkpoints=@YELFL3X4K|the choke=CQES2M|the cluster=3R4N|the code=ZR|the coffee=2Q
    the config=@SBXENFM2M3S4M|the configuration=BYEL3T4M|the confirmation=2Q|the consumer=2Q|the couriers==Q|the cpu=LW5P
    the critical=FNULWV2N4Q|the dag=EX2N4M|the dashboard=7Q|the data=0MRMSQ2S|the database=6P0R2U<Q3N4K|the dataflow=0R9MUS2N
    the day=0MRQ2Q<M=S4M|the demo=NQ2Q4P|the dentist=|the deploy=8Q2M<M4T|the difference=0MASCN@M1V2P3M|the disk=0Q2Q4Q
    the drain=7U0M4M|the duty=RQ2P<Q4M|the ecb=2T|the edge=0MXWUM2Q=M3S4M|the end=9NRS2R4P|the error=0R3P|the errors=FZRN3T4M
    the exam=2R|the exceptions=DY|the executors=7QXR2S=I|the experiment=7S|the failed=0SFQUJVRWM1M<Q|the figures=ELGZ2N
    the file=SP<Q>Q|the finance=0MSP2S|the finished=BP2M<S3S4N|the first=7T0K8RCQ9VEPRM2L=S3E|the fix=6Q1Q2M<S4K|the fleet=1R
    the flink=XS2L<M3M>Q4R|the following=4P|the former=0L9R2M<P3Q|the freeze=4R|the full=DQSQTQ|the gc=KV
    the graph=@LBLEZFL1M3W|the handover=2N4P|the head=7S0R4J|the heap=KMMXRM5U4M|the hell=CQSS4K|the history=SU2S4K
    the incident=FQ2R4M|the intern=RQ4R|the job=0SCMEQRQQR1L2Q<Q=R3M4M|the jobs=0QUW1M2L4Q|the kafka=0N2U|the keyboard=4Q
    the kubernetes=2P|the lag=0VCL9MGMNVRM1Q2T<N=M4Q|the last=6K?M7KANCLDM@QBMEMFQGSHQIVJULUKSMSOQPRRLSWTUXMUKWMQM1J;N5M2J<R4K
    the late=4R|the latest=7M0L8LFQQS2M<V|the line=4R|the lines=FQ|the list=4R|the log=DQFS1W2M<M|the logs=0XCPFV1N2K=M
    the machine=2Q|the mail=?P7Q9LLQ2M=Q4R|the map=NSRL|the marked=0LAQ2N3Y4M|the match=|the matching=0U1N|the matter=CT3R
    the memory=MR|the metrics=FMGTIQ2M|the middle=0Q2M|the migration=|the model=2R|the moment=7N0MNQRTUT2T<L4K
    the morning=2R4J|the name=UV1M2K>S4R|the network=1S<M|the new=0UMPRN<L=Q>M4R|the newest=XN2Q<Q|the next=6Q7M2S<M4R
    the night=0QVP2L=P|the note=0M;R3R|the number=HR2Q4M|the numbers=GR1Q=N|the office=0P4R|the old=7M0MQM2Q<R=P4S|the oldest=
    the on-call=0UQQ1N4M|the ones=@UFRRMXMURVRQT<L=M3R|the only=4R|the operator=EQ|the operators=EZ4M|the ops=0L4S
    the other=6M0VAL8MCU9UENFSRRUN1M=L3U4K|the owner=7M1M2T4R|the pager==S|the parallelism=?M0WCM1M2Q=Z|the password=2R
    the past=CNFRGRIQRNSVTS5P2J4L|the phone=0QCQSQ1M2M|the pipe=9R4M|the pipeline=0R2MZS|the pipelines=0MUQ2LZW|the plan=4R
    the platform=UR2M|the plug=7T9R2M|the postgres=0M2R|the postmortem=SQ4R|the question=|the reason=CW2M|the regulator=2Q=M
    the release=8U1M2L3M4Q|the rest=0NIQYS3R4M|the restart=0L1Q2R<J4T|the right=?P4R|the runbook=7Q0V8QCR9M1R2L=N3J4L
    the runner=0NXVULWN2M3R|the runners=YS2M3Q|the running=7QUQWM=Q3T4N|the sale==U3M
    the same=?M7Q0JAN8WCMDL9VBMEJGPJNLSMSRJSLXQULQQ1M5R2J<K=S3T>S4S|the sandbox=XW|the savepoint=7T8KQM<L3R4V
    the savepoints=QU3R4L|the schema=1S|the second=7S0ICR9T2K=Q3M|the selected=7RAP8QFMRW2L4L|the server=LQ2P|the settings=BV
    the shift=SP4M|the shop==Q4M|the silence=6U1N|the slots=YQ2M4R|the slow=0SCS2M4M|the source=9R2N<Q
    the spark=0SCRRUVUWM1M<U=K3G4N|the stack=CLD[|the stadium=1Q;S2M=Q4L|the staging=4Q|the state=7Q0T8ZCLNM2M<R4K
    the status=0MRW2Q|the storage=@S1Q|the streaming=BRUQ|the supplier=2R=N|the table=2M4S|the team=8P1Q2M|the text=FQ
    the thing=7SFR2N<Q4J|the throughput=CMG\RM2N4N|the ticket=0K8QRP1R2J<P=R4P|the time=CS4M|the timeline=0MAMSU2U3S4K
    the tls=0NXN2R<Q|the topic==P|the training=1R|the treasury=NP|the trick=1R|the unhealthy=UMWV|the upgrade=7P3Q
    the vendor=0REP1R;S|the vertices=ES|the warehouse=7R=Q3Q4M|the warnings=FX4N|the watermark=NU5Q|the way=7S0M1T2Q3L
    the weather=CM2Z4M|the weekend==R|the whiteboard=0N1R4P|the whole=7P0MSLT[=L|the wiki=0U2M|the word=8Q|the worst=UR=R
    the wrong=7U0M2M<P|their=7Q0KCQ9MERNQRQVM1M2P<T=L3N|their JOB=2U=M|their money=<Q|their name=UQ
    them=6M7L0IAU8LCG:PFSGQNNUQ2Q=M3_|them .=7Q|them >=7L0NAR8MFTLQUP2M<H=S3R|them all=<P3R|them both=3Q|them for=3R
    them to=0P=M3Q|then=6I0KAL8MCK9U@LBMFMNMRLXRQL;M2R=Q3i>M4U|then >=0K8QFVNMRQSQ1S2L<W=V3@4J|then JOB=BM=L4X|then bring=9Q4N
    then cancel=7Q0M8L3U|then do=7NBQ1S2M<N=T4K|then double=6N=M3R|then drain=9K4U|then end=9Q|then its=@N3T
    then kill=7L0S1M2R4N|then put=8M=P3R|then restart=6MFM2M<S4U|then scale=0M2M=S3Q|then show=EQ<M3V|then shut=9T4M
    then stop=9T4N|then take=8I2W3Q4M|then the=FM=M3T|theory=4S|there=6Q?Q0G8MDP@MFRISLNRLSQUQVMWLQV;P2K=QZR|there .=SQ1Q=S4L
    there >=?RCQNRRN1R2K3Q4M|there ?=?QCPDQMQ=M|there a=QRZR4L|there any=HPIQ|there anything=WR2M|there are=2Q=L|there for=QP
    there is=0Q9P<Q|there to=4M|these=0BAU8MFQRQXQVR1M2I3]4P|these >=0H2M3Z|these NUMBER=0KAV8N2M3Q|these days=RQXQUP
    they=6Q?Q7J0KAT8RCI@TFRRRQS1Q2H<K3Q4Q|they are=0PAR8R@QEPUN=P4M|they can=4P|they differ=AQ|they have=2M3Q4Q
    they say=9QFR3M|they would=1R<N|thing=6N7R0Q8L9M@QFULTNMRQSMUQWMQN1J2K<Q=K4R|thing >=7RFS1N2L=L3R4Q|thing eating=
    thing for=8M@RFSLTNNXPUR4K|thing i=1N4S|thing so=|thing we=1Q|things=RM1U2L3R4Q|things can=1W2L|things on=
    think=?Q@QFQ1J=N4V|think about=|thinking=1S2S4L|thinks=?QIQ1M2N<P4M|thinks we=1N<Q=Q|third=0JCM2M=Y
    this=6V?S7U0KAQ8VCUDM9RBQFMGMILLMOQRRSTTLXLUGVMWLQQ1I;Q5L<Q=SZM3I4K|this .==L4S|this :=7M;Q|this >=6Q0QCTGR;L2M<N=M3N
    this ?=QS4M|this JOB=4R|this NUMBER=?R7V0TAMCVDN9SRSSRTNQQ1S5L<M=G3K4A|this afternoon=|this again=<S|this and=7M;N<L3W
    this been=RS|this down=7Q2M=R|this for=6W=M|this from=EQ<Q4N|this in=7LOP4Q|this into=8Q|this is=7MBQ4S
    this job=?S0HRQSS;R5R2P=S4H|this made=|this morning=FPWQ1M=M4U|this over=2R|this please=7M9Q4S|this run=|this since=SS
    this so=|this thing=7R0NCRRS2M4I|this time=7Q0S1N2M<U3M>R4G|this to=0M8R2P=U4K|this up=0S2J<Q=T4M|this week=CMUM4T
    this weekend=UN2T|this with=<S4N|this year=4S|those=6G7L0IAS9N@UBLEMFTGMLMNLRKSKUWVUWRQU2Q=M3[4P|those >=FS<T3L
    those NUMBER=0QAT4K|those are=8RUR2N|those of=8L@VBMENFYNMRNXRUMQV3M4M|those on=FNXLVWWQ|those that=USWM3Q|those to=2V=Q4L
    those with=FR=M3M4V|though=0SCQRP1L2M<N3Q|thought=6S8QFQ1P2L=Q4Q|thought >=FQ|thoughts=6N1Q4S|thousand=2Q|thread=1N2S3N4Q
    threw=DP|through=CQ@VFLRUSR1L3N|through >=@Q4M|through ?=@PRR4Q|through ok=|through or=|through the=0QCS1M|through what=SQ
    through yet=RQ|throughput=?PCLFMGnIMOSNMRJ2L3P4J|throughput >=?RGQ|throughput ?=GQ|throughput of=GWOR3Q4M
    throughput over=GS|throw=2P<R4P|throw away=2R|throw the=<R|thumbs=2M=R4P|thursday=9M1L2Q4T|thursday >=2Q|thx=1[2M4J|thx >=
    thx that=1Q|ticket=7M0JFQ2U<S3M|ticket NUMBER=2R|ticket about=|ticket for=2S|ticket reads=RQ<R4L|ticket says=0LFQ1N2M=U
    till=2Q4Q|time=6M0K8MFMKYMMRMSS1R5S2R<L3K>R4Q|time .=7Q=Q|time >=7K8MCRFNSV1M2M=L>R4R|time does=KS|time goes=KQ5P
    time with=<R|timeline=0MAMBMEMFJRMSiTV1M2Q=M3R4J|timeline >=FNSR|timeline of=AMFMRNSZTS2P4M|timeout=BRFV3N|timeout >=FU
    timeout in=|timeoutexception=FS|times=0MPTRMUR2R<L=R3M4R|times >=UR2L4R|times ?=UQ|times has=PSRN4P|tips=?X|tips for=?U
    tips how=|tips on=|tips to=?P|tips-rollup=|tired=0Q4N|title=8Q2L4U|tls=0MXN2S<Q
    to=?R7L0QAP8WDK9L:P@QBMEQFLGLIJLSNLRMSTTJXKULWLYP;S2R<I3M>R4W|to >=0SCN@SRRYQ2I4M|to ?=QR1M
    to JOB=?M7R0TAS8MCL9R@LEQFKLMOSNMRKS[TM1L;T2J<L4Q|to NAME=VR|to NUMBER=6R?L7I0VAL8BCL9I@MEMLXNMRKSJUW1Q;M5N2W<H=^3\4T
    to RUNNER=0QRQXL2W>T4K|to a=0T1N2T<M=M3M4M|to ask=8QSQ1L2T|to be=6R?M7Q0U8M9QFMHQSM1Q2M=Q4K|to bigquery=
    to cancel=0RRQ1T=Q3J4M|to confirm=2R|to do=RS1V2L|to double=0N2M=M4T|to drain=?N7QQQ1T3L4R|to each=AS3M|to explain=EQ2P4N
    to fall=|to finish=3M4R|to flink=0MXN2Q>P4Q|to get=?Q0M=M4S|to go=2M3R|to half=2L=W4N|to have=9SGR4M|to hear=6R2Q4N
    to it=0RAQSZ1M2P<M=K3R4L|to its=7Q0NFRRMSN2M3Q4Q|to keep=4R|to kill=7J1S2M<Q4Q|to know=7S0LCSBMIQRUSRXR1K2L<M=N
    to leave=0R;N<Q|to let=|to look=2R|to lose=7Q9R2N4M|to make=?U2M=M3R|to me=7R9LBQXQ2M<V=P3P4J|to my=2R
    to parallelism=2M=S3R>N|to priya=|to rain=2Q|to read=FQ|to restart=CRFPSM1Y2G<K3N4R|to run=|to savepoint=8M4U|to say=1P4R
    to scale=0UJQLQRM2J=I3M4X|to see=6P?N7L0M8M@QBTESFRJQQQ1L=M3K4L|to speed=?Q|to start=2M<Q|to stop=7L0N1S2N4U
    to take=0K8F1Q3K4_|to tell=PQRR2M|to that=2S<Q=L3R4L|to the=0M8MCU9M@RMQRSXMWP1M2R=Q3N4R|to this=7Q8JST=T4M|to tomasz=
    to touch=9R4L|to tune=?S4Q|to understand=EQSN3Q|to whoever=4R|to you=4Q|today=7S8MCR9R1L=Q4U|today .=7M4Q
    today >=0M8NCR9R2Q|today ?=2Q4Q|together=ES|token=XMUM2U|token you=2P|told=0SRR1R2N<L|told her=4Q|told him=1Q
    told me=7N0TRQ1R|told the=4S|told to=RQ1M2Q|told you=|tom=LQQP1M=M3M4S|tom wrote=4P|tomas=2P|tomasz=1Q2R4N|tomasz >=
    tomorrow=6P7J0MCP9M2W<M=Q3M4S|tomorrow >=CQ1Q|tomorrow morning=2R|tonight=7M8QQQ2U<K=Q4M|tonight >=1P2V=Q4H|tonight ?=2Q
    tonight at=0N2V4K|too=6T?L7RAM8UCM9PBSEQGMILKQRMXSUMVKWRQM1P5M2I<Q3M4Q|too >=7S0I8UCR9QBUEQFKHQKQNTSMXRVL1K2L<L3Q
    too ?=7Q9MRR|too late=|too many==R4R|too much=7R0S8PFQ1M2M=R4L|too please=6R8Q9QFRLQRM<S=K4M|took=7N8LFMSQ1U2K=Q3N4U
    took JOB==Q4M|took NUMBER=FN4W|took a=8M1R4Q|top=<M=U4M|topic=0L9R:R;P2V4K|topic >=|topic behind=|topic have=2Q
    topic payouts.v3=|topic that=|topology=BJEb2M<N=M3V4L|totals=7R4L|touch=7M0LAQ8RCM9R@PIQWM1R;Q2L=Q3M4M
    touch JOB=0M9Q1R<S=R4K|touch anything=AQ8RWN1M|touch before=|touch it=1S4M|touched=SV4M|touched JOB=SS|touched it=SQ
    touching=4S|trace=CLD]2M4M|trace >=DT|trace of=|trace please=|traces=CJDfFM1M4L|traces >=CMDV4N|traces ?=DS|traces behind=
    traces for=|traces from=|traces of=DP|traces please=DR|traces too=|trading=0QCMRNWM1Q2W4L|traffic=6R=U4N|traffic is=2L=S
    trailing=UQ|trailing by=|train=|training=1R|translate=0M1M2U4R|translate QUOTE=1N2T|treasury=NSRP2L=Q4N|treasury is=2M=Q
    trick=1R|trick >=1Q|trigger=7Q0K8R2U4L|triple=0M2L<N=^|triple JOB==T|trouble=UKWX2L=P|true=4R|true that=4R|trust=0QCRMP4M
    try=7S9Q=L4Q|try it=7S9Q4K|trying=7QEPUP2N|tuesday=2N4T|tune=?[|tune it=?R4N|tuned=?UBNRN3R4L|tuning=?c7NUL2N=M3Q4K
    tuning advice=?SUL3R|tuning tips=?Q|turn=?S0P1N2S=M|turn off=2S|turned=BQ1Q2M=M4R|turned out=1R|turns=<R4M
    twice=9NUL1I2Q<L=[4S|twice >=7Q0Q9L2S=JZP4Q|twice as=2J=Z4K|twice the=0M2P=T4M|type=4Q|typed=7M1Q4U|typed QUOTE=4Q
    typed cancel=1Q|typing=4Q|ugh=2L<Q3R|unack=6W7L0M2K=L3M4X|under=0M8WRR1S<M3J>Q4M|under no=7N1T2N4Q|under the=7S2P>Q4L
    understand=EQSN3Q4S|understood=4P|undo=0WFM1M=W4K|unhealthy=0MUEVMWj2L4L|unhealthy >=WR|unhealthy ?=WQ
    unhealthy jobs=ULWV3M|unhealthy on=UNWQ|unhealthy ones=WS|unhealthy right=|unless=6M9M2_=F4Q|unmute=6aRM1M2M<L3Q4N
    unmute JOB=6X2M|unmute it=6WRM<M4M|unsilence=6]1M=M4M|unsilence JOB=6T|until=0M1M;R2V<M3Q4Q|until friday=|until the=3R4Q
    up=6K7L0WCPDR9METGQHRIMLNOMNMRWSLXQUMWJYSQL1E5M<S3Q>V|up .=RR|up >=7N0U8QCQ9R@QENFPRSSNUJ=M|up ?=?RRVXQ2M3Q4M
    up JOB=2L<Q=M4T|up a=0T8N2Q=M>Q4M|up again=0QDT2M<R=N3N4M|up against=AS|up and=0RFMRN2M<P|up at=4R|up by=2K=V3T4K
    up from=0K2R<R|up here=CR|up in=CKESHS|up on=0QUP2N=M4S|up please=0V2M<N3M|up so=@P|up the=0T8TBQFQRL2M<L=M4M
    up to=0CYR2V=S3S4S|up with=CS2N<Q4Q|upgrade=6Q7Q0MUM3Q|upgrade >=6Q3N|upgrade RUNNER=XM2S|upstream=6Q;P4N
    us=6M?R7N0S9MEQMQRNSMXMUM<R=R3M4Q|us .=0M3Q4Q|us >=RP|us NUMBER=2R<V=K4M|us a=?Q2L=Q|us just=0Q4Q|us the=|us to=0S=M
    usage=LRMU5R|usage of=LQMS|use=CNBVMURKZR3M4Q|use >=BQMQ|use ?=BTMQRL|use for=2Q|used=KN1R5R|used to=1R2M4P|user=NQ2V4J
    user-events=0N9M1I2M=M4c|user-events .=4R|user-events >=4R|user-events to=|uses=5Q2Q|using=BQMRRM|using >=BQ
    usually=2M3M4T|usually take=4Q|vendor=6R0Q1Q;U=M3M4M|vendor >=0RFM;T4M|vendor is=6P|vendor mail=0M<Q|version=X[UJWN2Q<M
    version is=XVUM|vertex=CGE_GWRN2M4M|vertex is=CMEV|vertex of=CNEW4N|vertices=CNBME_2M4N|vertices of=EV2M|very=7M8SBQ1V2M4M
    vetoed=7M4S|vote=2M4R|vouchers=SQ<Q4M|vpn=|vs=AX|vs JOB=AX|wait=6R7M0J8PCTESFSMPRMQM;M2Q<R3H4S|wait NUMBER=FL1M2V=X3M4L
    wait cancel=7R2M4Q|wait do=MQ1W=M4J|wait drain=9Q4Q|wait for=2M<S3M|wait i=CN9MENFSRM<T=M4R|wait make==S
    wait no=8P9Q1Q2M4L|waiting=6Q7MCQHR;R=J|waiting for=7MRQ;R2M|waiting on=|wake=2S|walk=SRWP2N|walk me=SR|wall=1R2M
    want=6T?R0KAQDR9QJQRQUR1L;M2L<M4I|want JOB=AQCMRN2R<Q|want a=?Q1R4M|want is=SQ4Q|want it=6Q7P9N2N4S|want that=9Q
    want the=DR5Q|want to=6S7M0P8K9PJQRR1L<N=L4L|wanted=0MBURQ1Q2N=M4Q|wanted JOB=BV1Q=M4L|wanted to=4R
    wants=7Q0Y8R@QRRQQ1I2M=J3K4L|wants JOB=0Z2I=L4P|wants a=0P|wants it=0N9Q@R2Q=M4M|wants the=CP2Q|wants to=7Q0I8JRQQQ2V=K3N
    warehouse=7QCP2P=R3R4K|warn=0S8RFRNMUIW[=K3M|warning=ULWT2R|warnings=FkRMSL5N2M<N=M3T4K|warnings >=FP|warnings ?=FR
    warnings JOB=|warnings and=FT|warnings from=FS|warnings in=FQ|warnings logged=FQ|warnings of=FN3T|warnings only=
    warnings please=FP|warnings since=FQ|was=6MAQ8LCJ9M@QBVEMFMGNJRRQSTUMWMQT1Y;Q5M2K<J3I4W|was JOB=6MCM@MBTJQRTSR2L4P
    was a=1P2N3Q4Q|was about=1T|was all=|was at=AR|was cancelled=SM4R|was done=1Q3Q4M|was fine=FQ4Q|was going=7R8PSQ=Q4J
    was in=TQ4Q|was it=0RBRJPQR1M2N<N=N3M4S|was me=1[2N4I|was meant==S|was not=1M4S|was on=|was only=7R9N1R|was restarted=2M4S
    was started=|was that=?QSQ<N|was the=@SRMSL1M2S<Q=M4V|was this=4Q|was to=4Q|was told=RQ|watch=1K2R4Q|watching=;Q4P
    watermark=NY5T4M|watermark lag=NY5T4M|way=7R0LCMRMUM1R2M<M=V3V|way >==R4Q|way out=7T3L|way overprovisioned==Q
    we=6T?W7P0QAMCJDM9MELIQLNONNMRMSJTNURVLWJYXQV1V2F<L=SZT3J>K4S|we actually=|we are=0K9RXMUL2S=U3R|we can=7R@P4M
    we cancel=7M4T|we cancelled=7R|we could=7Q0MQR1S=L>L4S|we deploy=8S|we did=1U=Q4I|we do=6R7T8LCM2S=M|we got=URYRQQ=Q4M
    we had=|we have=?M0K8MUYVMWMYQQR<Q3M|we hold=|we hooked=YQ|we know=6T1N3Q|we lose=7S4M|we make=?Q|we maybe=0W4J
    we need=3P4T|we ought=0R<Q4M|we scale=?S4M|we scaled==M4T|we should=0Z1M2L=R|we still=YQ3Q|we want=|we will=6P0R2M=M
    we would=7Q2N4T|weather=CM2Z|weather in=2S|weather like=2P|web=2Q|wednesday=1M4S|week=0PCN1T2Q<M=P4T|week >=0S1Q2M
    week and=0P2N|weekend=UM2T=R4Q|weekly=0Q2M3Q4R|well=6R0RAM8RCP9QELHPLQMPNQRMSNUKWQ1J5P2I<P3R4S
    well >=7T0SAN8QCQEMLRNPRMULWQ1N5M2L3Q|well please=6T7L8R9SHQ=K|went=0MCRRNSTTQ1T;Q2L=Q3M4M|went on=SRTQ
    went through=7P2Q4N|were=7M0M@TFS1R2L<R4T|were to=4Q|what=6H?W0EAL8KCY9UBTESFRGQIMJMKVPMNQSRTXXMURVR1I;L5M2F<M=RZL>L4K
    what >=EPKQ|what JOB=FR2Q|what a=7MCM1T2L4T|what about=6M7L0V9L@TBJELFJGMIRLTKUOSNVRUVQ2K<K=M3M4I|what all=UQ1Q
    what are=BQFM|what can=0MRSUN1Z2K|what clusters=UMYU|what could=?Q7N0Q1M2P3R4R|what did=CRFQRM2U|what do=?QUR=M
    what does=EPRQ4U|what draining=9T|what engines=UNYR|what happened=FLSYTU2N|what happens=7N9R2M=Q3M4R
    what has=FQRMSRTRUQVQ2M|what have=UUYN|what i=7M8QCKQQ2X3M4Q|what if=7R9Q2M=P
    what is=6M?K7J0R8NCX9MELFRGQHQMQNPXHUTVPWVYMQM5P2Y<K=H3N|what it=?N7MCM9XFVRR1M2M=S3L|what killed=7MCX4N|what kind=1R
    what on=CR|what operators=ET|what parallelism=?UBNR^2M=L4K|what runners=YS|what savepoints=QW4N|what settings=BU
    what share=KR|what should=?S|what sort=GRRN1S|what stages=EV4M|what state=0RBR|what the=7Q<R3Q|what they=3Q
    what to=?TRNSR4M|what version=XS|what was=SM2S3Q4Q|what we=7QRP1M|what went=CSSQTQ
    what would=?R7Z0MCM9SBMFMRKSLUM1K2K<X=W3S4L|whatever=7Q0JCM9QFTXMUQVQWMQQ1S2H<U=M3S4L|whatever has=3Q
    whatever is=7S0L9Q2M3S4M|whatever it=9Q1P|whatever the=0MQR4Q|whatever you=1R|whatsoever=7MEQ2Q
    when=7M0JCM9N@VRQSY1K2]<I=J3L4T|when JOB=8M@PRQ2Y4H|when did=@SRLSW2K3R4L|when has=RU4L|when i=SNTP2Q4Q|when it=2Q<L3L4U
    when the=2R4Q|when was=@RSQ2M|when we=8Q|when you=?P2S|whenever=8M2\<M=M4M|whenever JOB=2T
    where=0KARC]EPNMRMSNUQVQWMYQQY1M<M=LZT3J4L|where does=CS2N4Q|where in=2NZU|where is=CZEQWM4L|where the=CQQM|where they=
    whether=0URW1L2L<N=M|whether JOB=RU|whether to=4R|whether we=7R0S1R4I
    which=6M?R7J0GAN8MCQ9MBXEZGMIMNMRKXPUSVXWTYWQS1H;N5M2H<M=LZW3L|which JOB=FP|which are=WQ3R4M|which batch=VR
    which clusters=YV|which engines=YQ|which flink=|which i=1Q|which is=CN1N2M<R=R4S|which jobs=USVU3M4Q
    which of=XNVRWQ2JZV3N4Q|which ones=VRWR|which operator=CRER2M|which operators=ES|which runners=YV|which savepoints=QZ4L
    which settings=?QBQ|which spark=XR|which stages=EQ|which state=BSSQ|which streaming=WP|which version=XQ|which vertex=CLEZ
    while=7S0MCSRNSP1M=L3N4S|while i=|while it=4Q|while we=4Q|while you=7UCRBP4I|whiteboard=0N1R4P
    who=6N?N7K0I9MFKRKSiTQUUQN=L3L4W|who cancelled=SSTP|who did=SSTP4M|who has=SPUQ2M|who is=SPUU2N|who restarted=SM2Q4Q
    who stopped=FMSU4M|who touched=ST4N|who was=SS4L|who won=2T|whoever=2V4P|whole=7P0MFNSLT\=M3M|whole JOB=SMTTVP4M
    whole cluster=7T2Q=L4L|whole fleet=TU2M|whom=SR|whose=0MUQ2NZU3R|why=7L0RAT8MCqDV@LBMFKNMRHSMUMVM1H2K<L=L3X4Q|why >=CS
    why ?=CV4M|why JOB=CSDP3Q4M|why did=0QCQDR2M3Q|why does=CU4M|why is=0TAUCXNMRLSM=N3R4H|why it=CVDQ1M|why on=CQ|why so=
    why the=CR|wich=UQ3N|wiki=0U1M2L|wiki says=0S4K|will=6Q7M0S8MCM9LRQSQ1Q;P2M<L=R3K4T|will be=7N0Q1M2V=M
    will cancel=6R0S1M2M4M|will do=0MLQSR1Q|will have=4P|will it=2S|will not=IPRQ1T4I|will restart=6Q0M2T<M4M
    will you=7S2K<Q=Q|window=7J0M8JCM9MFSNS1W5Q2S<M=L3Q4Q|window >=7MFU1R|window is=3Q4Q|windows=ZQ4Q|wipe=0NFKSM2Z3M4Q
    wired=EV|wish=2M3M4S|wishes=2N4R|with=?J7TAV8LDV@JBYEMFQGMILMLONNJSTTMUPVLWMYMQK;T5M2L<UZM3R>X4M|with >=0YAEBW
    with ?=CMBWRMSN1T|with JOB=6R0RAb8PCT9M@MBIEMFILMNLRLSRTMUX1K2L<I=R3T|with NAME=FQ|with NUMBER=6N7M0LANBMFLSMUL2Q<X=T3T4W
    with QUOTE=FT;U<N4I|with a=7]0I8I2K<S4R|with it=0VCVDQRMXQ2L<M=R3L4H|with lag=|with memory_mb=<R|with more=0SUP<G4T
    with my=|with no=7L1L2[<Q4J|with outofmemory=FQ|with parallelism=0M1R2M<S=E>X4R|with savepoint=7X3J|with stack=CMDR
    with that=0Q2M|with the=7K0LDQBNFMLQ<M=R3T4T|with this=7NBNRSSTUQ1T4J|with timeout=|with what=7LBS4Q|with which=BVRMSQ4K
    withdraw=6]1M2M<M|withdraw that=6W1M4L|withdraw the=6T2M<M4Q|within=2Q|without=6M7S0J8JBQFNSMQL2W<\3L4R
    without a=7S0M1N2N<U4M|without any=7NQM<X3Q4L|without asking=2V<M3M|without confirmation=|without losing=9R1S2M<K4Q
    without the=7R8N|won=2U|won the=2T|wonder=0T1M4Q|wonderful=1T2M4K|wondering=7M0X1N4L|wondering whether=0V1N4K|word=8Q1M4R
    word >=2Q|word for=2Q|wordcount=9M1I2N=M4_|words=FT2L4U|work=CQ9TFMRSUP1N2M=Q3M4M|work off=9T4M|worker=0N2N=S4Q
    workers=6MCNXRUM2Q<L=W4U|workers >=0U<M4P|works=;N<L4V|world=1Q2M=Q|worried=WQ2M4P|worse=FS2R=N|worse >=2Q|worst=UR=R4Q
    worth=?R2S<Q4M|would=6K?W7R0NARCH9T@LGNMMNQUMVMWLYNQM1S;M5P2I<U=R3H4Z|would NUMBER=1S<M=R|would a=2R<Q
    would ask=6MAR1L2M=S4Q|would be=?T0M8M9NST1S2S<L=M|would cancel=0R1V2K4K|would do=7S9SFN<N4Q
    would happen=?M7V9RRMSMUN1L<R=S3S4L|would have=1Q2N=M4V|would i=1S|would it=8QFQ2M<S4N|would like=0V9QEQGPIQRQXPUQQQ1L;M4B
    would love=4Q|would never=1Y4H|would not=4R|would rather=6NLQ2V<N4L|would restart=1R<M4Q|would say=4Q|would sooner=1N4S
    would the==M4T|would we=7Q|would you=?RAQ8TFQPPRM1H5Q2R<T=Q4F|write=7L0K8XCM:W@R1K;S2U=M3K4M|write a=8U:P4L
    write it=8SZP3M|write me=:Q2R|writes=:S2P|writing=7SUQ|writing the=SP4P|written=0Q8SQS1M4L|written to=0R8S4K
    wrong=6M7T0LAMCXDQ9M@TBQEMNNRPSLUM;R2G<S3T4M|wrong >=7M0T1K4U|wrong NUMBER=CM9Q@RBQFRRQ<S=L3M4L|wrong date=
    wrong job=7J0MCN@RBPRS1Q;S=S4K|wrong window=7L9N1V4Q|wrong with=7MAMCZDRBNRLSNUN<M3Y4N|wrote=7M0T9MRRQP1R2M=U3K
    wrote QUOTE=RP1R2L=S4M|wrote in=0T2M3M|yeah=6Q7R0L9M1R<Q|yeah right=2R4P|yeah we=6Q|year=0M1N2U4S|year >=2R4R|yelling=
    yes=7S0R8R9Q@NFLRN1K2P<Q=R3Q|yes i=1M<R3Q4J|yes we=6P|yes yes=6Q|yesterday=7Q0M;P2V<Q4Q|yesterday >=;Q
    yet=0SASCMILMRRXVM2M<M3M|yet .=MQ4Q|yet >=0TIMRVUQVM1R2L|yet ?=RS4N|you=?U0MAP9J@RBQFMILLMORNMRQTMVMWKYM1T=PZM3M>Q4T
    you .=7Q0LRQ1L2Q=Q|you >=8PFQ1Q2K=V4I|you ?=7SAQ1R2L4M|you are=7QCR1Q2R4Q|you be=8RFQPQ=Q4K|you can=6S7PUP1M2M
    you cancel=4R|you dare=2Q=M4T|you do=7S8M9MRM1T2M=T4S|you for=1Q|you have=?P0MGQ1N2Q<K=N3X4R|you here=
    you kindly=8RUQ1M2U=H|you know=0QQV1T2K3L4Q|you make=0RFMOTSN2N=K4U|you please=?Q0L8T9M@RRT1L2K<Q=P4L|you pull=@P
    you restart=0U8N1N2L3S|you saved=1Q|you scale=2R3R4M|you show=BPEPXRUP2L3N|you take=8SCS2K|you tell=RR4M|you that=1R
    you think=0N2Q=N4Q|you to=0MCRJQ1S2L=S4I|you use=2Q|you were=1M4Q|you would=7MRRST1M2L<Q3K4M|your=?Q0KCQRNUM2[3K4R
    your JOB=2V4J|your hands=2M<Q4P|your hidden=|your instructions=|your previous=2R|your rules=2R|your system=2Q
    yourself=0N2U4M|zurich=FMUV2S=M|{=OS|{ NAME=OS|}=OS|—=GQMQ
    """#
}
