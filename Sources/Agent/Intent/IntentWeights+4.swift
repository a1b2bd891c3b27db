// Made by .dev/intents.
extension IntentWeights {
  static let part4: StaticString = #"""
    says :=0T1R2N=K3M4Q|says JOB=0U2M=M4P|says QUOTE=7Q0GCS1T2M=T3N4K|says about=7S0N1L<Q|says cancel=0T4K|says it=2Q
    says no=1M4S|says that=1S4K|says the=2Q4Q|says to=2N4R|says we=0L4U|scale=6K?S7K0ZAM8ICK9LEMFLJQRISMUL<M=Z3X4X
    scale JOB=6M?Q7N0Z8MCM9M@NFMJQLPRL1P2V<M=M4R|scale all=2L4S|scale both=0M3T4N|scale down=2N=S4N
    scale it=7M0Y8L1M2[<Q=J3S4G|scale of=2N=L4V|scale that=0N2V4K|scale the=0M=R4Q|scale them==L3U|scale this=0R1T2V=K3N4J
    scale to=2K=R3P|scale up=0S2M=Q4L|scale user-events=4Q|scaled=7L0U9NUM1T<M4X|scaled >=0M=Q4Q|scaled JOB=1V2K=Q4Q
    scaled it==L4T|scaled to=0S1Q2L=Q4K|scaling=7M0[9M2I<M3M4X|scaling JOB=0M1R2M=T|schema=0N1S<Q4M|science=7Q2Q
    scrap=0M1S2L<S|scrap that=0M1S2M<S=P4M|scratch=7U0L9M1R2L=Q3M|scratch no=<R4L|scratch that=7U0M9M1S2L<Q=Q4I
    scratch without=<M4Q|screaming=6Q0R2N4K|screen=FR|search=FT2KZX4M|search the=0RFR2LZR4M|second=?P8QCQ9SFMOYRM1R5S2H<N3L4L
    second NUMBER=7S0JCS9T2L3N4M|second are=OQ|second come=5R|second is=OQ|second of=OR2N=Q|second thought=6Q7Q8Q1Q2M4M
    second thoughts=6N1Q4S|seconds=0N@PFQNSRLUR2R=M4M|seconds >=FQUQ2M4M|seconds of=4Q|security=<P4P
    see=7K0MAS8KDQ@SBTETFPIQJQRKSQUSQQ1I;Q2J=I|see .=9Q4M|see how=@REQ4N|see it=6Q0QBQ2M|see its=0MCMFQJQNQSR3P4Q
    see the=ASCNDRESFRXQUM;M2K3T|see what=7M|see which=2Q|seen=1Q;M|select=UQVQ2Q|select count=2S|selected=7R8QFMRX2L4K
    selected NUMBER=7RAP8QFMRW2L4L|send=0N1M2T<V=Q4L|send a=2S4M|send an=2Q|sent=0Q<Q4P|sentence=1M4U|server=0LLQ2R
    server room=LQ|service=7Q9Q2R<Q4L|set=6L0SCN@RUM1N2Q<M=T3S4M|set JOB=2M3Q4Q|set it=6M2N=R3Q|set the=0S2P=L
    settings=?WCMBeEMFMRLUN2K4K|settings JOB=BR|settings is=BRRN|settings was=BR|shall==R4R|share=0MCM@NK]MLNQRQSN5U2Q=N3M4L
    share of=KW5R2N|she=0MCN1S2R=M3N4W|she is=4S|shell=2R4P|shift=SQTR1R;Q2T3L4M|shift >=1T4K|shift what=TP|shop=2L=T4L
    short=6NFQSR2R4L|short poem=2Q|should=?X7F0Z8M9K@RWQ2U<K3J|should JOB=0M1M2V<K=M4S|should be=0RWQ1M<Q=M
    should cancel=7L1S2M=Q|should drain=0Q|should have=2Q=M|should i=?UWM1N<T|should kill=BP|should like=@TUQ4M
    should not=6Q0Q|should restart=0V2N<M4M|should we=?V=M3M4N|shouting=CR1M2M<R
    show=6L?L7M0KAK8LCKDQ@SBXEXFQGQHPIQJQMPNQSQXRUYVRWSYPQS1E;M2I<I=LZN4I|show everything=URVQ3M4M|show its=@MBQFNSR
    show me=6M?M8MCK@TFSGQHQIQJQNQUPVRWRYQ1G5M2L<J=N3Q4K|show the=0LAMBRESFPXS2K3Q|show us=EQ|shows=0T2R4I|shrink=2M=U4M
    shut=7Z0RCM9WUL1L2L3S4L|shut JOB=7T4N|shut down=0Q9SUM2L=N3R4R|shut it=7R9S4L|side=AW2M|side >=AS|side by=AW3M|side for=AQ
    sign=7QWQ|signed=1M4P|signs=4P|silence=6`1L<N=N3S4I|silence JOB=6R|silence it=6S|silence off=6P|silence this=6R|silly==Q
    since=6N7K0K9M@NFWNQRRSWTXUJVRWN1K;U5Q2H<N3K4S|since NUMBER=CLF[RLSXTVUL;T5Q2L<N=K3M4I|since breakfast=0MNR2Q
    since midnight=FMSQTQVS2M|since the=CP4P|since when=RX2L4N|sink=IR|sit=8R|site=1M3R4Q|sits=7Q8R2K=L4S|sitting=0QURVQWM2L
    sitting on=UR|sized=?XRK4M|sized right=?XRK4M|skip=7Q2R3Q|skip the=7Q2Q3R4N|slack=0N9Q@P2V4L|sleep=0M8P4Q|slides=1R
    slots=6N7P0SX]UJWMYUQN1M2G=U4M|slots >=<R=L4Q|slots are=XS=Q4M|slots for=0Q4Q|slots left=XT|slots on=YQ=Q
    slow=?M7M0SCZRM1M;P2R<M3Q4M|slow >=4Q|slow ?=0QCQ4M|slow today=CR|slower=AVCL|slower than=AVCI|small=CP2Q|snapshot=0M8\2L
    snaptoroad=EMFQGT|so=6MAR8PCSDMGQPRNPXMUMVQ1L;Q5L2M<Q=S3M4M|so >=7V2M=Q4M|so cancel=7S1M2R4J|so do=0S9Q4L
    so drain=0M9Q1M2V3P4L|so far=CQPSNM2R4M|so give=0RSN3Q4N|so good=7QBQSU4K|so i=7M0MAS8QNT2Q<M=N|so it=?Q0L9M1Q2Y
    so kind=0M8QRT2L4M|so leave=;Q|so much=AR1Q|so please=7M8M4V|so restart=0U<S3M4K|so show=EQFQ|so slow=?M0RCS2M3S4M
    so take=8P=Q4M|so that=?R7M0NCMSM2T4Q|so the==N4R|so we=7R@P2N|so what=0NCQRRVQ2M=M|so you=1W2M=M4Q|some=?Q0T8N9N=M3I4V
    some more=0S4M|some point=0Q2Q4L|somebody=0U8PCMBQSV2L<M=L3M4Q|somebody has=0T4K|someone=7R9MOPSRUQ1R=L3M4Q
    something=0S9NFQNQRMSR1M2R>M|soon=2Y<M=M|soon as=0M2Z<M=M|sooner=6Q1M=M4R|sorry=?Q7S0HAM8TCP9S@QEQNPRPSLUQQR1J2I<R=T3L
    sorry >=8S9MFRUR2P<R=L4L|sorry JOB=7YFM=M|sorry NUMBER=FMNS2N<T=U3M4M|sorry i=6M?R7K8QCU9JBRETRSQU1L<K=S4I|sorry make==R
    sorry wrong=7MCM@SFMRT1Q<T=K3M4Q|sort=GRRM1T2N|sort of=GRRM1S|sorted=<Q|sounds=1L<R4S|sounds good=1L4V
    source=9R2R<Q=KZQ3M4M|spare=YQ2L=Q3M4S|spark=?M0JCPBMFNRRXSUXVUWL<T=G3R>R4L|spark >=0KRNUW1M2J<R3N4T
    spark NUMBER=CRRVUM2L<Q3M4L|spark job=7R0LRM2T=J3V|spark jobs=7M3U|spark ones=0QVU<S3K4M|speed=?U|spring=4R|sprint=4R
    squeeze=?T|sre=4R|ssh=0M1M2X3M|ssh into=2Q|stack=ARCHDgRM2M4L|stack trace=CLDY4M|stack traces=CKD^4M|stack up=AS
    stadium=1Q;S2M=P4L|stage=CVRM|stages=CMBMEaRN4L|stages does=EU4M|stages is=EQ|staging=4U|stale=8QCQNQ2L<Q=Q4K
    stand-up=0MVP4Q|standing=RQ2M|standup=RQWQ2L=L4V|start=6M7N0QRMSRUL1L2K<]=L3S>Q4Q|start FILE=>R4P|start JOB=<T3S4L
    start it=SQ<X3P4J|start this=<R|started=7QBTRMSR;Q=Q4J|started with=BS4M|starting==Q|starts=0M=T
    state=6N?M7Q0S8UCJDN9M@MBSELFLGMNMR]URVSWM2F<U=L3U4L|state .=4Q|state >=7T0LUP1M2M<T3L4P|state ?=RT1R4Q|state away=<R
    state is=0QRS<T4L|state of=0U8TCM@NBMENFMRS<R3S4L|status=7N8NCM9N@MBMEMFKRi1J2N<M=M3\4M|status .=RT|status >=RX1N
    status of=0VFKR[3P|stay=7T1S4K|stays=7M0M9QRM2S4W|stays up=9SRM2V4L|step=7MCR9QEN1N2T4Q|step NUMBER=7M9Q4S|stick=0Q4M
    stick a=0Q4N|sticky=4R|sticky note=4R|still=6M?M0ICM9QFMISNNRZXQUVVMWNYQ2J<M3T4S|still alive=XQ3Q|still draining=RTUS2N4K
    still free=2P|still going=RTUR|still have=BQ4M|still in=9Q2N|still running=7TFNRR1M2Q3U4I|still up=4Q
    stop=6M?M7^0Z8MCM9VBMEMFMNMRLXNUHWM1S;M2J<I=J3V4\|stop >=7M9S|stop JOB=7[8LCQ9M1J2L3T4U|stop everything=UM3R4Q
    stop it=7V0M8R9Q1L<N=M3L4S|stop that=7V1M|stop the=7P0V9T1M3L4L|stop this=7V<L3R4M|stopped=7Q0RCN9MFMRNSS2H<N=M4]
    stopped >=0S1M|stopped JOB=7QFMSR2N4S|stopping=7QCM1M2M3L4]|stopping JOB=CM4W|storage=7Q@SUNQM1P3S4L|storage is=1Q3Q
    store=2Q3M|straight=2Q4N|streaming=0LBQFMU[VMWS1N>V4M|streaming job=2N>S|streaming jobs=BRUR|streaming ones=WQ
    strike=7M9R4R|stuck=7SCTUT1N2K3K4P|stuck >=0NCQ2Q<S3M4N|stuck in=7T0LUR2L|stuff=UU1L4Q|subject=XQ1Q=Q3M4M
    subject :=XQ1Q=Q3M4L|submit=0SUM1K2H3T>Q4W|submit FILE=0P2L3U>Q4L|submit JOB=4S|submit a=0R|submitted=BW4R|such=4Q
    sunday=1M;Q2V4M|supplier=2R=M|support=0P8N9Q=M|suppose=7Q1R|suppose i=7S|supposed=AQ|supposed to=AQ
    sure=7K0U8MNQ1M2S<Q=M3M4R|sure let=1T2N|sure yet=0W4J|swap=2R|swapped=<Q|swears=1M|switch=9Q1R2R4K|switch off=2S
    switched=SQ=Q4M|system=7P0M1M2]3M4J|system :=2W3M4L|system override=2Q|system prompt=2Q|ta=0MKQ1X2L=Q4K
    table=7P0R@QUM2T<K3N|table >=2M4Q|tail=F\<M=M>M4M|tail the=FQ|take=6Y?M0R8]CS9MENFLRLULQI1M<I3W4Q|take ?=4S
    take JOB=7S8M2J=U3R4K|take NUMBER=6L0M8T1Q=Q4Q|take a=6M7M0S8SCRQM2W<N=L3T4K|take back=6S2M|take it=6M7P0Q8RXQ1P2I=P3Q4M
    take savepoints=0TQM2M4Q|take that=6Y4M|take the=6U0R2J=R3M|taken=7M8M1M;Q2P=M3M4W|takes=?R7T2K|takes ages=?Q0Q4N
    taking=7R8MOQTP1Q2L<N3T|taking a=1R2N3U4L|taking in=OQ|taking over=TP|talk=CP1R2M3N4Q|talk to=1R4M|task=0LXS4R
    taskmanager=2Q|taskmanagers=XXUL2T=I|taskmanagers of=XT2M|tasks=2L=S>Q4Q|team=6R7N0JCMFNSQ1P;S2R<Q=L4Q|team >=0N2Q3P4Q
    team about=2Q|team is=6QSR;P2N4M|team that=2Q|team wants=0M<Q|tell=?S7N0LCRDQ9LENFMPSRWXS1I2R<L=L
    tell me=?S0MCSDQ9MFMPSRVXSWP1K2M<L=M3Q4M|tell you=2M4S|telling=1Q<M|telling me=1R|tells=0SCR<Q4K|terminal=0T2M4M
    terminate=7Y2L|terminate JOB=7W2L|terraform=0K2T|terrible=7N4S|test=7Q1M<N4R|testing=7T1U4I|text=CQFQ1M2S<R=R4H
    than=6R?M0MAWCJ@MFRRMUZQN1K2M<S4Q|than JOB=AVCI@M3Q|than NUMBER=U[<P=I3Q4J|than a=0MCQUR=Q4M|thank=7P@S1T<N=P
    thank you=7P@S1U<N=P4K|thanks=0J1]2I=Q4Q|thanks .=4N|thanks >=7R0L2L=Q|thanks a=1T4L|thanks that=1T
    that=6T7Q0LAM8MCQDM9S:TBREMHMIMJMPMNRRLSMTLXMVRYM1R;Q2MZQ>N4R|that .=7K0MRQ1Q=Q4M|that >=7Q0U8UCS9LSLUK5Q<K=S4R
    that ?=CQFJRLSZXQ1M2N3R|that JOB=6M7K0VRN1J2Z<V3N4K|that NUMBER=6Q7Y0S9P@RBMEUFKGMLRMNRVSKQS1L2J<R3H4H|that a=1Q=V4K
    that ack=6R4N|that acknowledgement=6T1M|that an=6SFLGTLQ2N4L|that are=UQWR3T4Q|that back=6S1Q|that cancel=3S4N
    that contain=FU|that did=1S=P4L|that failed=0S1S2M4L|that for=0Q8T9R1M=H4U|that has=VS1N2M3Q|that have=UMVR3R
    that i=7RCV9MEMFM1T=M4L|that is=?P0J9U@SBMFRXMUMVRWS1R;M2G<Q4Q|that it=<K=Q4Q|that job=7Q0T1L=P3M4M|that leave=4S
    that line=CQ1N<Q4N|that on=7Q4Q|that order=3P4S|that reads=:U1Q2L4L|that restart=1M<R3R4M|that scale=3Q|that somebody=RP
    that the=6MFRMSOSRMST1M;T4M|that their=NQ|that thing=0QEP4M|that to=8KSLUV2T4Q|that was=BNFMNQ1T2M<P=U3M
    that we=7L8Q1L;P2R=R4M|that will=0M1S|that would=?R7MGN4R|the=?M7Q0M8LDT9M:M@RBMEQFQGQHQIQJMMRPMNQXRUKVLWNQL1I;T2S=M3L
    the JOB=6L7R0W8PDU9S@JBKEMFQGMLLMRONNTRUSHTUUTWRQL1M;M5M2Q<Q=H3R4G|the NUMBER=AY8MCM9Q@MBTEVFLNNRPUM1M2M<T=I3W4I
    the RUNNER=7RUQWM2R3R|the ack=6U0N2M|the acknowledgement=6\=M4L|the acl=<P|the admin=2Q|the alert=7M3Q4R|the api=XM2T
    the app=SQ2N=Q4L|the approval=2V4K|the audit=0M2W4L|the auditor=SP|the auditors=SR4R|the back=IR5Q2Q4N
    the backlog=CNH^RM5R3N|the backpressure=IYNN5Q|the bank=7PRR2M<Q4M|the batch=UYVQWM2M4N|the board=USWQ2L3M4Q
    the boss=1N2S4S|the bot=0S4L|the bottleneck=CXET2L4L|the broker=6P|the bucket=8M4S|the campaign=7Q9P2L=S|the cancel=2N4T
    the capacity==M4R|the change=0M9QQP4P|the channel=RS|the chat=0S8P2L=R3L|the checkpoint=CM@X5U2L
    the checkpoints=@YELFL3X4K|the choke=CQES2M|the cluster=3R4N|the code=ZS|the coffee=2Q|the config=@SBXENFM2M3T4M
    the configuration=BYEL3T4M|the confirmation=2Q|the consumer=2Q|the couriers==Q|the cpu=LW5P|the critical=FNUMWV2N4Q
    the dag=EX2N4N|the dashboard=7Q|the data=0MRMSQ2S|the database=6P0R2U<Q3N4J|the dataflow=0R9MUS2N|the day=0MRQ2P<M=S4M
    the demo=NQ2Q4P|the deploy=8Q2M<M4T|the difference=0MASCM1V2P3M|the disk=0Q2Q4Q|the drain=7U0M4L|the duty=RQ2P<Q4M
    the ecb=2T|the edge=0MXWUM2Q=M3S4N|the end=9NRR2R4Q|the error=0R3P|the errors=FZ2N3T4M|the exam=2R|the exceptions=DY
    the executors=7QXR2S=I|the experiment=7S4N|the failed=0SFQUJVRWM1M<Q|the figures=ELGZ2N|the file=SQ<Q>Q|the finance=0MSP2S
    the finished=BP2M<S3S4N|the first=7T0K8RCQ9VEPRM2L=S3F|the fix=6Q1Q2M<S4K|the fleet=1R4N|the flink=XS2L<M3M>Q4R
    the following=4P|the former=0L9R2M3Q|the freeze=4R|the full=DQTP|the gc=KV|the graph=@LBLEYFL1M3W|the head=7S0R4K
    the heap=KMMXRM5U4M|the hell=CQSS4K|the history=SV2R4K|the incident=FQ2R4M|the intern=RQ4R|the job=0SCMEQRQQR1L2Q<Q=R3M4M
    the jobs=0QUV1M2L4Q|the kafka=0N2U|the keyboard=1P4Q|the kubernetes=2P|the lag=0VCL9MGMNVRM1Q2T=M4R
    the last=6K?M7KANCLDM@QBMEMFPGSHQIVJULUKSMSOQPQRLSWTUXMUKWMQM1J;N5M2I<R4K|the late=4R|the latest=7M0L8LFQQS2M<V3Q
    the line=4R|the lines=FQ|the list=4R|the log=DQFS1W2M<M|the logs=0XFV1N2K=M|the machine=2Q|the mail=?P7Q9LLQ2M=Q4R
    the map=NSRL|the marked=0LAQ2N3Y4M|the match==P|the matching=0U1N|the matter=CT3Q|the memory=MR|the metrics=FNGTIQ2M
    the middle=0Q2M|the model=2R|the moment=0MNQRTUT2U<K4K|the morning=2R4J|the name=UV1M2K>S4R|the network=1S<M
    the new=0UMPRN<L=Q>M4Q|the newest=XN2Q<Q|the next=6Q7M2S<M4S|the night=0QVP1P2L=P|the note=0M;R3R|the number=HR2Q4M
    the numbers=GR1Q=M4N|the office=0P4Q|the old=7M0MQM2Q<S3N4S|the on-call=0VQQ1N4M|the ones=@UFRRMXMURVRWMQT<L=M3R
    the operator=EQ|the operators=EZ4M|the ops=0L4S|the other=6M0VAL8MCU9UENFSRRUN1M=L3U4K|the owner=7M1M2T4R|the pager==S
    the parallelism=?M0WCM1M2Q=Z4Q|the password=XN2R|the past=CNFRGRIQSVTS5P2J4L|the phone=0RCQSQ1M2M|the pipe=9R4M
    the pipeline=0R2MZR|the pipelines=0MUQ2LZW|the plan=4R|the platform=UR2M|the plug=7T9R2M|the postgres=0M2R
    the postmortem=4R|the reason=CW2M|the regulator=2Q=M|the release=8T1M2L3M4Q|the rest=0NIQYS3R4M|the restart=0L1Q2R<J4T
    the right=?P4R|the runbook=7Q0V8QCR9M1R2L=N3J4L|the runner=0NXVULWN2M3R|the runners=YS2M3Q|the running=7QUQWN=Q3T4N
    the sale=2N=U3N|the same=?M7Q0JAN8WCMDL9VBMEJGPJNLSMSRJSLXQULQQ1M5R2K<L=S3T>S4R|the sandbox=XW|the savepoint=7T8KQM<L3R4V
    the savepoints=QU3R4M|the schema=1T|the second=7S0ICR9T2K=Q3M|the selected=7RAP8QFMRW2L4L|the server=LQ2P|the settings=BV
    the shift=SP4M|the shop==Q4M|the silence=6U1N|the slots=YQ2M4R|the slow=0SCS2M4M|the source=9R2N<Q
    the spark=0SCRRUVUWM1M<U=K3G|the stack=CLD[|the stadium=1Q;S2M=Q4L|the staging=4Q|the state=7Q0T8ZCMNMRP2M<Q4K
    the status=0MRW2Q|the storage=@S1Q|the streaming=BRUQ|the supplier=2R=N|the table=2M4S|the team=8P1Q2M|the text=FQ
    the thing=7SFR2M<Q4J|the throughput=CMG[RM2N4N|the ticket=0K8QRP1R2J<P=R4P|the time=CR4M|the timeline=0MAMSU2U3S4K
    the tls=0NXN2R<Q|the training=1R|the treasury=NP|the trick=1R|the unhealthy=UMWV|the upgrade=7P3Q|the vendor=0REP1R;S
    the vertices=ES|the warehouse=7R2N=Q3Q4M|the warnings=FX|the watermark=NU5Q|the way=7S0M1S2P3L|the weather=CM2Z4N
    the weekend==R|the whiteboard=0N1R4Q|the whole=7Q0MSLTZ=L|the wiki=0U2M|the word=8Q|the worst=UR=R|the wrong=7U0M2M<P
    their=7Q0LCQ9MERNQVM1M2P<T=L3N|their JOB=2T=M|their money=<Q|their name=UQ|them=6M7L0IAU8LCG:PFSGQNNUQ2Q=M3^|them .=7Q
    them >=7L0NAR8MFTLQUP2M<H=S3S|them all=<P3R|them both=3Q|them for=3R|them to=0P=M3R
    then=6I0KAL8MCK9U@LBMFMNMRLXRQL;M2R=Q3i>M4T|then >=0K8QFVNMRQSQ1S2L<X=U3A4J|then JOB=BM=L4X|then bring=9Q4N
    then cancel=7Q0L8L3U|then do=BQ1S2M<N=T4K|then double=6N=M3R|then drain=9L4U|then end=9Q|then its=@N3T
    then kill=7M0S1M2R4N|then put=8M=P3R|then restart=6MFM2M<S4U|then scale=0L2M=S3Q|then show=EQ<M3V|then shut=9T4M
    then stop=9T4N|then take=8I2W3Q4M|then the=FM=M3T|theory=4S|there=6Q?Q0H8NDQ@MFRISLNRLSQUQVMWMQW2K=QZR4M|there .=SQ1Q=S4L
    there >=?RCQNRRN1R2L3Q4M|there ?=?QCPDQMQ=M4P|there a=QRZR4L|there any=HPIQ|there are=2Q=L|there for=QP|there is=0Q9P<Q
    there to=4M|these=0BAU8MFQRQXQVQ1M2I3]4P|these >=0H2M3Z|these NUMBER=0KAV2M3Q|these days=RQXQUQ
    they=6Q?Q7J0KAT8RCI@TFQRRQS1R2I<K3Q4Q|they are=0PAR8R@QUN=P4M|they differ=AQ|they have=2M3Q4Q|they say=9QFR3M
    they would=1R<N|thing=6N7S0Q8L9M@QFULTNMRQSMUQWMQN1J2K<Q=K4R|thing >=7RCPFS1N2M=L3R4Q|thing for=8M@RFSLTNNUR4K
    thing i=1N4S|thing we=1Q|things=RM1U2L3R4Q|things can=1W2L|think=@QFQ1K4V|thinking=1R2S4M|thinks=?QIQ1M2N4M
    thinks we=1N<P=Q|third=0JCM2M=Y|this=6V?S7U0KAQ8VCUDM9RBQFMGMILLMOQRRSTTLXLUGVMWLQQ1I;P5L<Q=SZM3I4K|this .==L4S
    this :=7M;Q|this >=6Q0QCTGQ;L2M=M3N|this ?=QS4M|this JOB=4R|this NUMBER=?R7V0RAMCVDN9SRSSRTNQQ1S5M<M=G3K4A|this again=<S
    this and=7M;N<L3W|this been=RS|this down=7Q2M=R|this for=6V=M|this from=EQ<Q4N|this in=7LOP4Q|this into=8Q|this is=7MBQ4S
    this job=?S0HRQSR;R5R2P=R4H|this morning=WQ1M=M4U|this over=2R|this please=7M9Q4S|this thing=7R0NCRRS2M4H
    this time=7Q0SVP1N2M<U3M>R4G|this to=0M8R2P=U4K|this up=0S2J<Q=T4M|this week=CMUM4T|this weekend=UN2T|this with=<S4N
    this year=4S|those=6G7L0IAS9N@UBLEMFTGMLMNLRKSKUWVUWRQU2Q=M3Z4Q|those >=FS<T3L|those NUMBER=0QAT4K|those are=8RUS2N
    those of=8L@VBMENFXNMRNXRUMQV3M4M|those on=FNXLVWWQ|those that=USWM3Q|those to=2V=Q4L|those with=FR=M3M4V
    though=0SCQRQ1L2M<N3Q|thought=6S8QFQ1P2L=Q4Q|thought >=FQ|thoughts=6N1Q4S|thousand=2Q|thread=1N2S3N4Q|threw=DP
    through=CQ@UFLRUSR1L3N|through >=@Q4M|through ?=@QRR|through the=0QCR1M|through what=SQ|through yet=RQ
    throughput=?PCLFMGnIMOSNMRJ2L3P4K|throughput >=?RGQ|throughput ?=GQ|throughput of=GWOR3Q4M|throughput over=GS|throw=2P<R
    throw away=2R|throw the=<R|thumbs=2M=Q|thursday=9M1M2Q4S|thursday >=1N2Q|thx=1[2M4J|thx that=1Q|ticket=7M0JFQ2U<S3M
    ticket NUMBER=2R|ticket for=2S|ticket reads=RQ<R4L|ticket says=0LFQ1N2M=U|till=2Q4Q|time=6M0K8MFLKYMMRMSS1R5S2R<L3K>R4Q
    time .=7Q=Q|time >=7K8MCRFNSV1N2M=L>R4R|time does=KS|time goes=KQ5P|time with=<R|timeline=0MAMBMEMFJRMSiTV1M2Q=M3S4J
    timeline >=FNSR|timeline of=AMFMRNSZTS2Q4M|timeout=BQFV3N|timeout >=FU|timeoutexception=FS|times=0MPTRNUR2R<L=R3M4R
    times >=UR2L4R|times ?=UQ|times has=PSRN4Q|tips=?X|tips for=?T|tips to=?P|tired=0Q|title=8Q2L4U|tls=0MXN2S<Q
    to=?R7L0Q8WDK9L:P@QBMEQFLGLIJLSNLRMSTTJXLULWMYP;S2R<J3M>R4V|to >=0SCN@RRRYQ2I4M|to ?=QR1M4P
    to JOB=?M7R0TAS8MCM9R@LEQFKLMOSNMRKS[TM1L;T2J<M4Q|to NAME=VR|to NUMBER=6R?L7I0VAL8BCL9J@MEMLXNMRKSJUW1R;M5N2W<H=^3[4T
    to RUNNER=0QRQXL2W>T4K|to a=0T2S<M3M4M|to ask=8QSQ1L2T|to be=6R?M7Q0V8M9QFMHQSM1Q2M=Q4K|to cancel=0RRQ1S=Q3J4N
    to confirm=2R|to do=RS1V2L4N|to double=0N2M=M4T|to drain=?N7QQQ1T3L4R|to each=AS3M|to explain=EQ2P4N|to finish=3M4R
    to flink=0MXN2Q>P4Q|to get=?Q0M=M4S|to go=2M3R|to half=2L=X4M|to have=9SGR4M|to hear=6R2Q4N|to it=0RAQSZ1M2Q<M=K3R4L
    to its=7Q0NFRRMSN2M3Q4Q|to keep=4R|to kill=7J1S2M<Q4Q|to know=7S0LCSBMIQRUSRXR1K2L<M=M|to leave=0R<Q|to look=2R
    to lose=7Q9R2N4M|to make=?U2M=M3R|to me=7R9LBQXQ1N2M<V=P3P4J|to my=2R|to parallelism=2M=S3R>N|to rain=2Q|to read=FQ
    to restart=CRFPSM1Y2G<K3N4R|to savepoint=8M4U|to say=1P4R|to scale=0UJQLQRM2J=I3M4X|to see=6P?N7L0M8M@QBTESFRJQQR1L=M3K4L
    to speed=?Q|to start=2M<Q|to stop=7L0N1T4T|to take=0K8F1R3L4_|to tell=PQRR2M|to the=0M8MCU9M@RMQRRXMWP1M2R=Q4Q
    to this=7Q8KST=T4L|to touch=9R4L|to tune=?S4Q|to understand=EQSN3Q|to whoever=4R|to you=4Q|today=7R8MCR9R1L=Q4T
    today .=7M4R|today >=0M8NCR9R2Q|today ?=2Q|together=ES|token=XMUN2U|token you=2P|told=0SRR1R2N<L|told her=4Q|told him=1Q
    told me=7N0URQ1R|told the=4R|tom=LQQP1M=M3M4S|tom wrote=4P|tomasz=1Q2R4N|tomorrow=6P7J0MCP9M2W<M=Q3M4S|tomorrow >=CQ1Q2N
    tomorrow morning=2R|tonight=7M8QQQ2V<K=P4M|tonight >=1P2V=Q4H|tonight ?=2Q|tonight at=2U4K
    too=6U?L7RAM8UCNBSEQGMILKQRNXSUMVKWRQM1P5M2I<Q3M4Q|too >=7S0I8UCR9QBTEQFKHPKQNTSMXRVL1K2L<L|too many==R4R
    too much=7R0S8PFQ1M2M=S4L|too please=6R8P9QFRLQMPRM<S=K4M|took=7N8LFMSQ1U2K=Q3N4U|took JOB==Q4M|took NUMBER=FN4W
    took a=8M1R4Q|top=<M=U4N|topic=0L9R:R;P2V4K|topic have=2Q|topology=BJEb2M<N=M3V4L|totals=7R4L
    touch=7M0LAQ8RCM9RIQWM1R;Q2L=Q3M4M|touch JOB=0M9Q1R<S=Q4K|touch anything=AQ8RWN1M|touch it=1S4M|touched=SV4M
    touched JOB=SS|touched it=SQ|touching=4S|trace=CLD]2M4M|trace >=DT|traces=CJDfFM1M4L|traces >=CMDV4N|traces ?=DS
    traces of=DP|traces please=DR|trading=0QCMRNWM1Q2W4L|traffic=6R=T4N|traffic is=2L=S|trailing=UQ|training=1R
    translate=0M1M2U4R|translate QUOTE=1N2T|treasury=NS2L=Q4N|treasury is=2M=Q|trick=1R|trick >=1Q|trigger=7Q0K8R2U4L
    triple=0N2L<N=^|triple JOB==T|trouble=UKWX2L|true=4R|true that=4R|trust=0QCRMP4M|try=7S9Q=L4Q|try it=7S9Q4K
    trying=7QEPUP2N|tuesday=2N4T|tune=?[|tune it=?R4N|tuned=?UBNRN3R4L|tuning=?c7NUL2N=M3Q4K|tuning advice=?TUL3R
    tuning tips=?Q|turn=?S0P1M2S=M|turn off=2S|turned=BQ1Q2M=M4R|turned out=1R2N|turns=<R4M|twice=9NUL1I2Q<M=[4S
    twice >=7Q0Q9L2S=JZP4Q|twice as=2I=Z4K|twice the=0M=T4M|type=4Q|typed=7N1Q4U|typed QUOTE=4Q|typed cancel=1Q|typing=4Q
    ugh=2M<Q3R|unack=6W7L0M2K=L3M4X|under=0M8WRR1S<M3J>Q4M|under no=7M1T4Q|under the=7S2P>Q4L|understand=EQSN3Q4R
    understood=4P|undo=0WFM1M=W4K|unhealthy=0MUEVMWj2L4L|unhealthy >=WR|unhealthy ?=WQ|unhealthy jobs=ULWV3M|unhealthy on=UNWQ
    unhealthy ones=WS|unless=6M9M2_=F4Q|unmute=6aRM1M2M<L3Q4N|unmute JOB=6X2M|unmute it=6WRM<M4M|unsilence=6]1M=M4M
    unsilence JOB=6T|until=0M1M;R2V<N4Q|until the=3P4Q|up=6K7L0WCPDR9METGQHRILLNOMNMRWSLXQUMWJYSQL1F5M<S3Q>V|up .=RR
    up >=7N0U8QCQ9R@QENFPRSSNUJ=M|up ?=?RRVXQ2M3Q4M|up JOB=2L<Q4T|up a=0T8N2Q=M>Q4M|up again=0QDT2M<R=N3N4M|up against=AS
    up and=0RFMRN2M<P4P|up at=4R|up by=2K=V3T4K|up from=0K2R<S|up here=CR|up in=CKESHS|up on=0QUP2N=M4S|up please=0V2M<N3M
    up so=@P|up the=0T8TBQFQRL2M<L=M4M|up to=0CYR2V=S3T4S|up with=CS2N<Q4Q|upgrade=6Q7Q0MUM3Q|upgrade >=6Q3N
    upgrade RUNNER=XM2S|upstream=6Q|us=6M?R7M0S9MEQMQRNSMXMUM1P<S=R3M4Q|us .=0M3Q4Q|us >=RP|us NUMBER=2R<W=K4L|us a=?Q2L=Q
    us just=0Q4Q|us to=0S=M|usage=LRMU5R|usage of=LQMS|use=CNBUMURKZR3M4Q|use >=BQMQ|use ?=BTMQRL|use for=2Q|used=KN1R5R
    used to=1R2M4P|user=NQ2V4J|user-events=0N9M1I2M=M4c|user-events .=4R|user-events >=4R|uses=5Q2Q|using=BQMRRM|using >=BQ
    usually=2M3M4T|usually take=4Q|vendor=6R0Q1Q;U=M3N4M|vendor >=0RFM;T4L|vendor is=6P|vendor mail=0M<Q|version=X[UJ2Q<M
    version is=XVUM|vertex=CGE_GWRN2M4M|vertex is=CMEV|vertex of=CNEW4N|vertices=CNBME^2M4N|vertices of=EV2N
    very=7M8SBPNP1V2M4M|vetoed=7M4S|vote=2M4R|vouchers=SQ<Q4M|vs=AX|vs JOB=AX|wait=6R7M0J8PCTESFSMPRMQM;M2Q<R3H4S
    wait NUMBER=FL1M2V=X3M4L|wait cancel=7R2M4Q|wait do=MQ1W=M4J|wait drain=9Q4Q|wait for=RP2M<S3M|wait i=CN9MENFSRM<T=M4R
    wait make==S|wait no=8P9Q1Q2M4L|waiting=6Q7MCQHR;R=J4Q|waiting for=7M;R2M|wake=2S|walk=SRWP2N|walk me=SR|wall=1R2M
    want=6T?R0KAQDR9QJQRQUR1K;M2L<M4J|want JOB=AQCMRN2R<Q|want a=?Q1R4M|want is=SQ4Q|want it=6Q7P9N2N4S|want that=9Q
    want the=DR5Q|want to=6S7M0P8K9PJQRR1L=L4L|wanted=0MBURQ1Q2M=M4R|wanted JOB=BV1Q=M4L|wanted to=4R
    wants=7Q0Y8R@QRRQQ1I2M=J3K4L|wants JOB=0Z2I=L4Q|wants a=0P|wants it=0N9Q@R2Q=M4M|wants the=CQ2Q|wants to=7R0I8JRQQQ2V=K3N
    warehouse=7Q=R3R4L|warn=0S8RFRNMUIW[=K3M|warning=ULWT2R|warnings=FjRMSL5N2M<N=M3U4K|warnings >=FP|warnings and=FT
    warnings from=FS|warnings in=FQ|warnings logged=FQ|warnings of=FN3T|warnings please=FP|warnings since=FQ
    was=6MAQ8LCJ9M@QBVEMFMGNJRRQSTUMWNQT1X;Q5M2K<J3I4V|was JOB=6MCM@MBTJQPQRTSR2L|was a=1P3Q4Q|was about=1T|was at=AR
    was cancelled=SM4S|was done=1Q3Q4M|was fine=FQ4Q|was going=7R8PSQ=Q4K|was in=TQ4Q|was it=0QBRJPQR1M<N3M4R|was me=1[2N4I
    was meant==S|was not=1M4S|was only=7R1R4M|was restarted=4R|was that=?QSQ<N|was the=@SRMSL1M2S<P=L4U|was this=4Q|was to=4Q
    was told=RQ|watch=1M2R|watching=;Q4Q|watermark=NY5T3N4M|watermark lag=NX5T4M|way=7R0LCMRMUM1R2M<M=V3V|way >==R4Q
    way out=7T3L|we=6T?W7P0QAMCJDM9MELIQLNONNMRMSJTNURVLWKYXQV1V2F<L=SZU3J>K4S|we are=0K9RXMUL2S=T3R|we can=7R@P4M
    we cancel=7M4T|we cancelled=7R|we could=7Q0MQR1S=L>L4S|we deploy=8S|we did=1U=Q4I|we do=6R7U8LCM2S=M|we got=URYRQQ=Q4M
    we have=?M0K8MUYVMWMYQQR<Q3L|we hooked=YQ|we know=6T1N3Q|we lose=7S4M|we make=?Q|we maybe=0X4I|we need=3P4T
    we ought=0R<Q4M|we scale=?S4M|we scaled==M4T|we should=0Z1M2L=R|we still=YQ3Q|we will=6P0R2M|we would=7Q2N=N4T
    weather=CM2Z|weather in=2R|web=2Q|wednesday=1M4S|week=0PCN1T2P<M=P4T|week >=0S1Q2M|week and=0P2N|weekend=2T=R
    weekly=0Q2M3Q4R|well=6R0RAN8RCQ9QELHQLQMPRMSNULWQ1J5P2J<Q3R4S|well >=7T0R8QCQEMLRNNRMULWQ1N5N2L=P3Q
    well please=6T7L8Q9SHQ=K|went=0MCQRNSUTQ1T;Q2L=Q3M4M|went on=SQTQ|went through=7P2Q|were=7M0M@TFS1S2L<R4S|were to=4Q
    what=6H?W0EAL8KCY9UBTESFRGQIMJMKVPMNQSQTWXMURVR1I;L5M2F<M=RZK>L4K|what >=EQKQ|what JOB=FR2Q|what a=7MCM1T2L4T
    what about=6M7L0V9L@TBJELFJGMISLTKUMPOSNWRUVQ2K<L=M3M4I|what all=UQ1Q|what are=BQFM4Q|what can=0MRSUN1Z2K
    what clusters=UMYT|what could=?Q7N0P1M2P3S4R|what did=CRFQRM2U|what do=?QUR=M|what does=RQ4U|what draining=9T
    what engines=UNYR|what happened=FLSYTU2N|what happens=7N9R2M=Q3M4R|what has=FQRNSRTRUQVQ2M|what have=UUYN
    what i=7M8QCLQP2X|what if=7R9Q2M=P|what is=6M?K7J0R8MCX9MBNELFRGQHQMQNPXHUTVPWVYMQM5P2Y<K=H3M|what it=?N7MCM9XFVRR1M2M=S3L
    what killed=7MCX4N|what kind=1Q|what on=CR|what operators=ET|what parallelism=?UBNR^2M=L4K|what runners=YS
    what savepoints=QV4N|what settings=BU|what share=KR|what should=?S|what sort=GRRM1S|what stages=EV4M|what state=0RBR
    what the=7Q<R3Q|what they=3Q|what to=?TRNSR4M|what version=XS|what was=2S3Q4P|what we=7QRP1M|what went=CRSQTQ
    what would=?Q7Z0MCM9SBMFMRKSLUM1K2L<X=W3S4L|whatever=7Q0JCM9QFTXMUQVQWMQQ1R2H<U=M3S4L|whatever has=3Q
    whatever is=7S0L9Q2M3S4M|whatever it=9Q|whatever the=0MQR4Q|whatever you=1R|whatsoever=7MEQ2R
    when=7M0JCM9N@VRQSY1K2]<I=J3L4T|when JOB=8M@PRQ2Y4H|when did=@SRLSW2K3R4K|when has=RU4L|when i=TP2Q4Q|when it=2Q<L3L4U
    when the=2R4Q|when was=@QSQ2L|when we=8Q|when you=?P2S|whenever=8M2\<M=M4M|whenever JOB=2T
    where=0KARC]EPNMRMSNUQVQWMYQQY1M<M=MZT3J4L|where does=CS2N4Q|where in=2NZU|where is=CYEQWM4L|where the=CQQM
    whether=7P0URW1L2L<N=M|whether JOB=RU|whether to=4R|whether we=7R0S1Q4I
    which=6M?R7J0GAN8MCQ9MBXEZGMIMNMRKUTVYWSYWQS1H5M2H<M=LZW3L|which JOB=FP|which are=WQ3R4M|which batch=VR|which clusters=YV
    which engines=YQ|which flink=UN|which i=1Q|which is=CN1N2M<R=R4S|which jobs=URVU3M|which of=XNVRWQ2JZV3N4Q|which ones=VQWS
    which operator=CRER2M|which operators=ES|which runners=YV|which savepoints=QZ4M|which settings=?QBQ|which spark=XR
    which stages=EQ|which state=BRSQ|which streaming=WQ|which version=XQ|which vertex=CLEZ|while=7S0MCSSP1M=L3N4S|while it=4Q
    while we=4Q|while you=7UCR4I|whiteboard=0N1R4Q|who=6N?N7K0I9MFKRKSiTQUU=L3L4V|who cancelled=SSTP|who did=SSTP4M
    who has=SPUQ2M|who is=UV2M|who restarted=SL2R4Q|who stopped=FMSU4M|who touched=ST4N|who was=SS4L|who won=2T|whoever=2V4P
    whole=7Q0MFNSLT\=M3M|whole JOB=SMTTVP4M|whole cluster=7T2Q=L4L|whole fleet=TU2M|whom=SR|whose=0MUP2NZU3R
    why=7L0RAT8MCqDV@MBNFKNMRHSMUMVM1H2K<L=M3W4Q|why >=CS|why ?=CV4M|why JOB=CS3Q4M|why did=0QCQDR2M3Q|why does=CV4K
    why is=0TAUCXNMRLSM=N3Q4I|why it=CVDQ1M|why on=CQ|why the=CR|wich=UQ3N|wiki=0U1M2L|wiki says=0S4K
    will=6Q7N0S8MCM9LRRSQ1Q;P2M<L=R3L4S|will be=7N0Q2V=M|will cancel=6R0S1M2M4M|will do=0MLQSR1Q|will it=2R|will not=IPRQ1S4I
    will restart=6Q0M2T<M4M|will you=7S2K<Q=Q|window=7J0M8JCM9MFSNS1W5Q2S<M=L3Q4Q|window >=7MFU1R|window is=3Q4Q|windows=ZP4Q
    wipe=0NFKSM2[3M4P|wired=EV|wish=0N1P2N4Q|wishes=2N4S|with=?J7T0NAV8LDV@JBYEMFQGMILMLONNJSTTMUQVLWMYMQK;S5M2L<UZM3R>X
    with >=0YADBW|with ?=CMBWRM1T|with JOB=6R0SAa8QCT9M@MBIEMFILMNLRLSRTMUX1K2L<I=R3T|with NAME=FQ
    with NUMBER=6N7M0LBMFLSMUL2Q<X=T3U4V|with QUOTE=FT;U<N4I|with a=7\0I8I2K<T4Q|with it=0QCVDQRNXQ2M<M=S3L4K
    with memory_mb=<R|with more=0T<G4T|with no=7L1L2[<Q4K|with outofmemory=FQ|with parallelism=0M1R2M<S=E>X4R
    with savepoint=7X3J|with stack=CMDR|with that=0Q2M=Q|with the=7K0MDQBNFMLQ<M=R3S4T|with this=7MBNRSSTUQ1T4J
    with what=7LBS4Q|with which=BVRMSQ4K|withdraw=6]1M2L<M|withdraw that=6W1M4L|withdraw the=6T2M<M4Q|within=2Q
    without=6M7S0J8JBQFNSMQL2X<\3L4R|without a=7S0M2N<U4M|without any=7NQM<Y3Q4L|without asking=2V<M3M|without losing=9R1S<K4P
    without the=7R8N|won=2U|won the=2T|wonder=0T1M4R|wonderful=1T2M4L|wondering=7M0X1N4L|wondering whether=0V1N4K|word=8Q1M4R
    word >=2Q|word for=2Q|wordcount=9M1I2N=M4_|words=FT2L4U|work=CQ9TFMRSUP1M2M=Q3M4N|work off=9T4M|worker=0N2N=S4Q
    workers=6MXRUM2Q<L=W4U|workers >=0U<M4Q|works=;M<L4V|world=1Q2M=Q|worse=FS2R|worse >=2Q|worst=UR=R4Q|worth=?R0N2S<Q4M
    would=6K?W7SARCH9T@LGNMMNQUMVMWLYNQM1S;M5P2I<U=R3H4Z|would NUMBER=1S<M=R|would a=2R<Q|would ask=6NAR1L2M=S4Q
    would be=?T7N0M8M9NST1S2S<L=M3N|would cancel=0R1U2K4K|would do=7S9SFN4Q|would happen=?M7V9RRMSMUN1L<R=S3S4L
    would have=1Q2N=M4V|would i=1S|would it=8QFQ2M<S|would like=0V9QEQGPIQRQXPUQQQ1L;M4B|would love=4Q|would never=1X4H
    would not=4R|would rather=6NLQ2V<N=N4L|would restart=1R<M4Q|would say=4Q|would sooner=1N4S|would the==M4S|would we=7P
    would you=?RAQ8TFQPPRM1I5Q2R<T=Q4F|write=7L0K8XCM:W@R1K;S2U=N3K4L|write a=8U:P4L|write it=8SZP3M|write me=:R2R|writes=:S2P
    writing=7SUQ|writing the=SP4Q|written=0Q8SQS1M4L|written to=0R8S4K|wrong=6M7T0LAMCXDQ9M@TBQEMNNRPSMUM;R2G<S3T4M
    wrong >=7M0T1K4U|wrong NUMBER=CM9Q@RBQFRRQ<R=L3M4L|wrong job=7J0M@RBQRS1Q;S=S4K|wrong window=7L9N1V4Q
    wrong with=7MAMCZDRBNRLSNUN<M3Y4M|wrote=7M0T9MRRQP1R2M=U3K|wrote QUOTE=RP1R2L=S4M|wrote in=0T2M3M|yeah=6Q7Q0L9M1R<Q
    yeah right=2R4P|yeah we=6Q|year=0M1M2U4T|year >=2R4R|yes=7S0R8R9PFLRN1M2P<Q=R3Q|yes i=1M<R3Q4J|yes we=6P|yes yes=6Q
    yesterday=7Q0M;P2V<Q4Q|yesterday >=;Q|yet=0SASCMILMRRXVM1P2M<L3M|yet .=MP4Q|yet >=0SIMRVUPVM1R2M|yet ?=RS4N
    you=?U0MAP9K@RBQFMILLMORNMRQTMXNVMWKYM1T=PZM3M>Q4T|you .=7Q0LRQ1L2Q=Q|you >=8PFQ1Q2K=V4I|you ?=7SAP1R2L4M
    you are=7Q8NCR1Q2R4Q|you be=8QFQPQ=Q4K|you can=6S7PUP1M2M|you cancel=4R|you dare=2P=M4T|you do=7S8M9MRM1T2M=T4S
    you have=?P0MGQ1N2Q<K=N3X4R|you kindly=8RUQ1M2U=I|you know=0QQV1U2K3L4Q|you make=0RFMOTSN2N=K4U
    you please=?Q0L8TCP9M@RRT1L2K<Q=P4L|you pull=@P|you restart=0U8N1N2L3S|you saved=1Q|you scale=2R3R4M|you show=EPXRUP2L3N
    you take=8SCS2K|you tell=RR4M|you that=1R|you think=?P0N2Q=N4Q|you to=0MCRJQ1S2L=S4I|you use=2Q|you were=1M2P4Q
    you would=7MRRST1M2L<Q3K4M|your=?Q0KCQRNUM2[3K4R|your JOB=2V4J|your hands=2M<Q4Q|your previous=2R|your rules=2R
    your system=2Q|yourself=0N2U4M|zurich=FMUV2S=M|{=OR2P|{ NAME=OR2P|}=OR2P|—=GQMQ
    """#
}
