// Made by .dev/intents.
extension IntentWeights {
  static let part1: StaticString = #"""
    !=7U0R8TCQBMENSQUQ1Q2K=L3L4M|! !=7X0S1S2P=J4H|! >=0R8SCPRNQN1Q=J|! i=9QRP1Q4L|(=9QNQRL1M=M4T|( *=2R|( JOB=2Q
    (always)=?M7Q0SAP8L:M@MBNFQHMIMJLLMKMMMOMPMNLRPSNTMXNURQN1V;M5N2X<P3T>M4U
    (following)=6M?K7R0EAM8WCMDJ9R:J@TBWEQFWGKHMISJPLUKMMQPLNYRQSQTLXMUMWMYKQX1I;U5I2F<R=SZL3L4M
    (nowhere)=6H?J7C0o8HC>DL9I:U@HBJEJF@GLHMIJJNLMKMMLOMPMNKRCSAT^XXU\V]W]Y^QS1Z;J5L2eZY3R>[42
    (selected)=6R?QAI8SCUDU9M:M@TGTIWJMKQMQOMRRTEXMUMVN1I5M2J<U=UZK3B>G4V
    (spoken of)=6T?T7J0ZCQDS9J:LBMFLGQHPIMKNNLRNTMUSVRWQYLQH1Q;J5Q2Q<Q=Q3E>P4U|)=9QNQRM1P=M4Q|) >=9QRM1Q2M=N4S|) from=2R
    *=VR2Q|* )=2R|-=0M8R9Q@QEQFMRP1Q;Q2K<M3K|- what=RQ|- which=|--=TPUM2R3M4R|-n=0MFUUSVM2R=M4M|-rf=2S>M|-rf FILE=2R>M
    .=6L?R7M0LAQCR:N@QBRESFMJMKMMNNSRSSSUMVQWSQT2H<M=KZM3I>M|. ;=NQ1Q3Q4I|. >=?L7T0SARCK9Q@QBQEMGPIMLLKNMMOMRMWL1Q;M2Q=V3Q4M
    . JOB=7SETRMQU=K|. NUMBER=2Q=R3N4Q|. acknowledge=6Q2P|. actually=1U<M3M|. all=|. and=0Q9MRV1P2L4K|. any=?Q4N|. anything=WP
    . anyway=8QWQ4L|. bring=<T=M|. cancel=7X8P1J3M4S|. compare=AU3N4M|. could=UQ|. do=7L9NBQ=Q3S|. double==U4L
    . drain=0S8Q9V1L3N4K|. give==Q4M|. how=IQMPNQRS4K|. i=7Q0L8QCR9T@QBMRN2K=T3M4I|. ignore=8Q9N@Q<R4L|. is=IQRVXQ2N
    . it=7N0M9T4R|. just=7P8QCQ@PBR<R4J|. kill=7T0M4Q|. leave=1M3Q4Q|. let=FPSR4L|. list=VQQR1N|. my=1S2L4S
    . no=0M8Q9T1V2M<L=Q4G|. not=0U1R=L3M4N|. nothing=1R|. now=7S0N9SWQ1L2M<M3T4J|. on=6N1S|. only=|. or=4S|. please=0R1N2M<S4L
    . restart=1J2M<Y3Q|. scale=1K=R4R|. show=0M@SBQFPOPSR1M4L|. so=<Q4R|. sorry=1R|. start=<S4N|. stop=7RUN3R|. take=8R3Q4K
    . that=1M=Q3N4T|. the=2K4U|. then=1Q3M4Q|. we=7M0N1V2M=M|. what=?P0MCTBQLSTQ2M4M|. which=EQXQYQ1N|. who=SR|. why=CX4M
    . would=<M4R|. yes=7Q1K<Q3T4K|. you=4S|:=6U?L0HAM8RCL:SBRFJILLMOQNTRMSMULYM1J;d2J<K=P3R|: JOB=7R0N8Q9NXQ1R;M2N=P3P
    : NAME=OS|: NUMBER=2Q=R3N|: QUOTE=0TFMOP1T;K2J<Q4U|: bad=3R4N|: broken=;I3N4W|: broker=6P;Q4M
    : cancel=7S0U8N9K1J2R<M=Q3M4T|: carrier=|: do=;T4M|: drain=7N9Y;M2N3L4M|: finance=6Q4M|: hands=;Q|: how=GQRP|: is=FNWQ3R
    : it=4R|: kafka=|: kill=|: model=|: no=1N4S|: operator=2R4N|: read=:T2M|: restart=0M2L<U4U|: safety=2P|: savepoint=8V4I
    : scale=0S1N2L=R3M4Q|: show=0QBQGP2M|: stop=4Q|: take=8R3M|: the=NQ|: upstream=|: vendor=6Q;P|: waiting=6Q;R4M
    : what=7SMPNPUQ5R4K|: which=|: you=2P4R|;=?Q7L0FAQ8TCS9MBPNRRRSRVQ1K;L2H<J=R3V|; ;=4K|; >=@PXQVR1R2Q=Q3L4I
    ; i=0MAQIP2M=S3N4M|; that=8Q9Q4M|; the=0M=R4R|; what=?QNPRMSR|<=9NFN1Q2R<N4M|< -=OP1P2M4P|< ;=QN;M<L3Y|< <=TP2T4K
    < FILE=2T<N3N4R|< JOB=?S7QAR8KCPDPBNGQINLRRQUMQQ1L;H2L<S=SZN3S|< NUMBER=6L7MCN9NFYNWRSSK1L2H=V3M4V|< QUOTE=1R4Q
    < RUNNER=XTUT2K3N4Q|< [=1T<N|< a=7M0SWQ2J<MZP4T|< abort=7V2K<N4T|< according=0V2L|< ack=6T0V1M2M=L3U
    < acknowledge=6S0R3S4N|< actually=6SARFL1J2M<R=Q4P|< add=0SRM;U2Q=T3M4I|< after=3R4R|< again=6K8SFTRN2L<K4Z
    < ah=9VFMNS1Q=N|< all=7R0S8M9JGSUWVRQQ1M2I=J3M4Q|< alright=7T0M9M2M<S=S3M4K
    < and=?L0QAI8SCQ:N@SBREQFTGRIUJRLSKVMUOMPMNYSNTRXTVUWQYLQR1J5D2J<JZM3?4D|< anna=7M2S4M
    < any=?U0NDUFTRMSSUPVMWTQP1M5N2M<M3M4J|< anybody=UR2N|< anyone=US2L|< anything=0MFRTPUUVT2K<M|< are=@WRNXRULYR2L3M4R
    < as=7S<M=M>S4Q|< at=2K=M4W|< auditors=8R|< back=8SERIRRLSMWQ;M2L<L=S4M|< backlog=HW|< backpressure=FNGNIV5N3R
    < batch=US3M|< be=7Q0N1M2M4R|< because=7M8Q2M=Q4S|< before=0NCQ9NFMRMSP2K3X4S|< better=6SFLGT1Q4M|< black=0Q2M=Q
    < bob=0T9N1Q2U=M3M4J|< book=2S|< both=3J4V|< bounce=0VUN2L<W=N3Q4M|< brilliant=1Q|< bring=VM2M<S=R3R4R|< bump=0U2K=Q
    < by=9N1M2N4U|< call=2R|< can=6N?P7L0QCM9UOTRMSM1J2S<S=L3M|< cancel=6M7T0\CM9VFMUKWM;K2V<I=K3T|< cancelling=2U4K
    < cancle=7XUL2N3R4M|< change=0X2P=L4M|< checkpoint=@QSL5Y|< checkpoints=@U|< cheers=1Z2L4L|< compare=7N0YAS2Q<M=L3L4S
    < compliance=7Q|< config=BU|< cool=BWRL2P3M|< could=7Q8SRNXR1K2R=N3M>P4L|< cpu=FMLY5T4N|< create=8T2Q4M|< critical=WQ
    < customers=0RNQ<N|< cut=2M=T3R|< dana=0R=M4Q|< dear=9M3Q|< debug=FS|< delete=@LFM2]3N|< deploy=0W2K>R4M
    < details=XYUM2M4M|< diagnose=CWULWK2Q3X4M|< did=0KCLR]SSURVU1L2M<M3M4L|< do=?Q0J8QCRFNIRLNPQSMWMYMQR1V;M2K=QZR
    < does=FTIQRLQT|< double=0UUM1N2R<M=P3W4Q|< down=2M=U4L|< drain=7L0W8M9URMUK1G;N2X<M=L3[4Q|< draw=EW4M|< drivers=NP
    < drop=0MEMFQ3R4P|< dry=7U8Q9U2L4I|< email=2X4L|< error=0MFTVM4Q|< errors=0UFR2M3Q|< every=8MUSQQ2Q3L|< everybody=1Q4M
    < everyone=RQ|< everything=0M9MFSGQU\VQWW1M2K<J3J4J|< explain=0MCR1N2R=L4T|< far=4Q|< finance=0QRR1R2J<P|< find=0MCQ2MZW
    < fine=7U0LCU9R<R3M4H|< finished=RRUS4M|< first=FK1Q2M<M3Z|< fix=2R|< for=8W@NFIGJITLSNNSQQR<Q3M4M|< forget=0RNQ1M5P
    < free=|< from=?R0L1Q<N4U|< fyi=1V2L4L|< gc=KZ|< generate=:W2K4M|< get=7TCVFLUKVV1M2I<U3Q4M|< gimme=0MRVUPWU2L3M4N
    < git=0L2S|< give=6N0TCNBMIPUPVR1M2M<Q|< go=6M7M0P9RFUST1L2L=N3M4R|< good=7W0J8PRR1R2M<R=U3L4K|< got=0UQR1L2L
    < grab=8U2L4M|< grant=2Q|< graph=ET|< great=7Q0MCQXPWN1Q3Q|< grep=0NFY2L4M|< had=1M4S|< haha=1U2N4M|< half=0Q2M=V
    < halve=0M2T=X3R|< hands=7R1Q|< has=@QFMOQRRSU2L|< have=9QXPQQ=Q4L|< he=0M2M=Q4R|< heap=KNM[|< hello=2Q|< hey=0Q9Q4L
    < hi=UQ1Q2M<L=S|< history=SS|< hm=6S7M0PCRFQNMRL2M<S=V3M4N|< hmm=?T7M0S9RRSSNUN1M<M=U4M|< hold=7S9Q1U2L3N4Q
    < how=6L7KAR8LDM9LBUFMHTJULQKRPUNSRKSNTMXRVNWMQP1R5S<L=KZN4H|< i=6N?M7J0T9KBTFLINJPRTTRWMQL1U;L5Q2J3S|< if=7J1R2Y<I=Q4Q
    < ignore=SQ1N2T=Q3K|< in=FNRQ1Q2S<M=KZP3M4S|< increase=0Q=P4M|< instead=8R2M=P3L4Q
    < is=6M?X0K8MCJ9M@XBHEMFGHQI\KQNLRQSNXWUPQR1K2L<L=MZR3T4Q|< it=7P8M9MRM1T5Q2K<J=S3L4X|< its=BPLN5U|< jobs=UXWN3M4N
    < jonas=0PIP1Q4M|< just=7M0Q@LBMFRLSSTTRUVWRQU2L<J=K3L|< k=0KRSTPUQ2M=U3M4K|< keep=1R2V3N4K|< kick=0M2K<U=M4S
    < kill=6M7Y0YCNXMUJ;L2Q<L=M3U4Q|< kindly=6J7K0N9PFU1N5Q=T4M|< knock=7S2M=Q4N|< kubectl=2T|< kudos=4R|< lag=NU5P2M3T4M
    < last=FUGNNMSTTQ5V=M|< launch=0TUM2M>P|< leave=CQFQ;Q2K=S3Q|< legal=7Q2N<T4N|< lena=1Q|< let=6P7N0M9W@SERFQRMSM2M<N=M3M
    < list=0MERUUVSWQYRQQ1M2K3L4M|< log=0M2T|< logs=FU2L3U4N|< lol=1V2N<P4J|< look=FS2M|< looks=7N0R1M2M<P=T3S4M
    < lovely=7PRS1N3M4R|< lower=UV2L4L|< mail=2U4M|< make=6S?MCN9MFSGRLSMROMNQRMSSUP1M2R<L=DZN3R4T|< marek=0QRQ1Q;M=Q4K
    < maria=RQ2Q|< marketing=0QSP<Q4L|< marta=0RRR2Q4L|< may=|< maybe=0Q4S|< memory=MX|< merge=2T|< metrics=FMGT5R3S
    < morning=WT4M|< move=2R4R|< mute=6U2L=N3S4Q|< my=0T9MIPOQNPRNWPQQ2H<Q4T|< nah=FT1T=Q4J|< need=0RDSRV2K4J|< neither=8SBQ3M
    < never=0N8REPRQ1U2M=M4M|< new=8Q2R>Q4L|< next=2Q4Q|< no=6Q0LASBMERFSRTSNXMWMQR2G<M=R3M>U|< nobody=0MSQ1T2K=L4R
    < not=6K7U8MCT9Q@MBSEMFTNMRRQT1K2L=Q3L|< note=;\4J|< now=6L7IAP8PDNBRESGQIQJQKSMTRKSQTQXMURVSWMQL1L5S2J=Q3M4I|< of=@MFW
    < oh=7U0Q9NRL1W;Q2J<T3M4J|< ok=7W0N8Q9T@MFRNQUM1S<S=S3I4H|< okay=6P7Q0M8SOQ5N2M=Q3L|< on=6Q7M8QXNUJWY1M;M2U<M>M4S
    < once=7M0M9M2W<K=K3S>R4R|< only=7G0L8JCM9Q@LBNFSOTRRSXXLURVRWYQM1M2J<L=QZW>N4Q|< oops=7M@SFM;S=V|< open=FT2Q4M
    < operators=ET|< ops=1M2P=Q4Q|< order=2Q|< our=0R8NUR4L|< over=FIGRIQLSMRNSSLUS=M|< page=2T4M|< parallelism=RT=S4M
    < pause=6J2[4M|< perfect=1Q4R|< phew=1P4R|< pin=;T4N|< please=?R7R0UAN8JCPDN@LBMFMLNNMRRSMUKWM1X;R5T2S=J>Q4L|< post=2U4N
    < pretend=2T|< preview=7S4M|< print=DQ|< priya=0Q2R4L|< pull=7T0M@PBPFRGS2N3N4L|< purge=8M2S4Q
    < put=7Q0WAV8M9QFMUN1N;R2T<M=K3M|< raise=UV2P4L|< rather=9QSR2N|< re-run=0N<U4T|< reboot=XM<V4Q|< records=OR5Q|< reduce=4P
    < remind=4Q|< rename=2W4M|< rerun=UJ<W=M3T4R|< reset=2Q|< restart=6M7M0\8NCKFLPWRMSMUKVIWM1V2V<R=L3R4Q|< restarting=1R
    < resume=0RFM2M<Q=M3R4S|< riders=CP|< right=7U0MQU2L=S4L|< roll=0N2S4R|< rumour=4R|< run=6M7M0SCV2M3Q
    < same=?K7Q0UALCPDR9IBKESJSLRKMMMOPNRRTSMXLURWUQH1L;V2J=PZM3L>M4K|< savepoint=7I0]8VRMUKQL1L2U<L=M3U|< savepoints=QQ2M4Q
    < scale=0[MPRM1Q;N2V<M=P4M|< search=FR2KZW4N|< select=UQVR|< send=2U|< set=0U2R<M=R3Q>M|< should=?U7N0K2W=K3M4Q
    < show=7L0VCM9Q@MERFMGRNMRLUTVRWTYRQR1M<M=M3I4Q|< shut=7U0R9MUM1N2M3R4Q|< silence=6Q2Q3S4N|< since=7LRU2M=S3M
    < skip=7R2M3S|< snapshot=8Z2N4M|< so=7M0MCQRTSQVQ1R2L=L|< some=1P2N4Q|< somebody=7LSR1S2L<R|< someone=@P2L4S
    < sorry=6P?Q0LCR9U@QEMNQSMQM1M2M=T4P|< ssh=1M2U3M|< stack=DS|< start=0TUM2L<T4S|< state=<Q3Q|< status=0TFKRM2L3Z
    < stick=0Q4N|< still=RU|< stop=7R0V8KCN9SRMUK1X<K=N3T4Q|< storage=7Q3R|< streaming=US|< submit=0SUN2L3M>R4T
    < support=0P9Q2L|< suppose=7R4Q|< sure=0M4S|< switch=2V4M|< system=2V3M4M|< ta=0M1W2L4M|< tail=F\<N=M>M4L
    < take=6U0YFNUNQM1K2U<L=T4L|< tell=CMOPSQXS=M4T|< thank=@SRP1T2M4L|< thanks=0N1[2L|< that=6MFWGPVQ1R;K2L4S
    < the=0TDM9S@QFKGLHMIQLIMLONNMTTXRUKVMWMYS1U2G<Q=Q>R4T|< then=7T0M9RXS1M2W<R=M3D4J|< there=7M0QBPFM1R;M4S
    < they=7M0P8M1S2L3S|< this=6K?L7K0SCR2M<Q=R4U|< those=@UFMUQ1R2M3N4L|< throughput=GWOQ|< throw=2R|< thx=1X2M4M
    < ticket=FQ<R4M|< timeline=SUTU2L=N3M|< to=7K8V1R2F<L=X3M4Q|< tom=0M9QLQ1L=N4T|< tomorrow=2R4R|< too=6NFQSQ=Q4P
    < translate=0M2T4P|< treasury=NQ|< triple=0N2L=W4Q|< turn=0Q2Q4Q|< twice=2M=U4R|< ugh=7Q2M<Q3R4L|< unack=6W0M2L=N4R
    < under=7N1T4Q|< undo=0WFM1M=X4K|< unless=2V=G4V|< unmute=6U|< unsilence=6W|< up=0RRR2M=M|< upgrade=XL2U
    < wait=7M9KEU1Q2[=K3I4Q|< walk=SS|< warnings=FT3U|< was=RS1R2N<M4Q|< watermark=NQ5Q|< we=?M7R0U8LMPUM;N3R>K
    < what=6K0QAN8KCNDP@PBQEQFQHPJNLRKJMQOQSTTMXMUUVTYSQQ;M5M<K=JZM>M4L|< whatever=1V<N4M|< when=0N8M@VRMSU2Q<K=N3R
    < whenever=8N2U=N|< where=0NAQCTEQRLUMWMYQQY1NZR3M4L|< which=?P0JCUERFMXQURVUWRYQQR1M<M=MZT3J4K|< who=0MCQRMSZTQUT1M=N3N
    < whoever=2K4R|< why=0VATDRFMNNRLSM1M2L3U4S|< wich=UQ3N|< will=2R|< with=AS8MBV1M2K<S=F3K>R4V|< withdraw=6T2N
    < would=?L7P8SFQPQRM1M2Q<R=M3M>P|< write=7M0M8T:R;S2R|< wrong=7LCNBQFT<P=L4S|< yeah=6Q1R2P<Q4K|< yes=7Q8S9QFM1X2K=R3M4S
    < yesterday=4P|< you=6R7M2Q=Q4T|>=AQXQ1R2S<M=R3L4H
    ?=6F?U7L0G8FCQDR9L:M@RFMHQIQJRLRMRPRNURYSTTPXRURWRYRQQ1G;J5P2K<I=KZP3L>K4Q
    ? >=6J7M0Q8ICSDM:M@UBPEQFQGQHNISJQLRMQRPUNWSYQQQ1L;J2M=J3M>K4J|? ?=0QANFQST4K|? accounting=RQ|? do=7QWP1M=Q4M|? finance=RQ
    ? i=CNDQ@NIPRQSPUR5Q2M<N4K|? it=?SNQSQ=Q4I|? just=9QPQ1Q3Q|? no=7M9M1S|? not=4N|? only=7P9R<P|? preview=3R|? show=DPSQUR4N
    ? the=7RCQLQNQRQ2L4K|? with=|FILE=7M0K:[RNXLUHVMWM1J2J<J=M>i4W|FILE >=0U:S1M2Q>L|FILE as=>Q|FILE on=0MUL<L3S>X4Q
    FILE that=:R|FILE to=0J2K3Q>X4Q|JOB=6W?W7R8[CYDQ9T:L@VBREQFRHNISKNORNPRTSTTGXDUAVFWCYF1J;L2Q<U=X3B>F4V|JOB !=0T8SGP1N2M4J
    JOB (=9R2L|JOB )=4P|JOB -=7R8R9Q1R;Q2L<N4G|JOB .=6N7R0JAS8VCQ9Q@SBQFRQM1M2E<R=P4Q|JOB :=6N7M0F9NBSINMQSM;]5R2I=R3Q
    JOB ;=8SBQFNRRXQQN1R2L<K=K3W4L|JOB >=6S7T0SAS8MDQ9Q@TERIPJPLRORPKNRSMTMXMULWLYM1I;G2L<TZL>N4J
    JOB ?=6L?T7N0TAQDL9N@MFQGUJQLUKJMTPTNVSRXMUKVMWN1L2D<R=KZM4I|JOB JOB=6M7JA\CL9Q@MBUFSNMRMSQQN<L=M
    JOB NUMBER=6W0R8L9S@UEQFKNQ1Q<J=Q4J|JOB a=LQ1M2R<T=R3L4J|JOB after=6M0QRN1R2M3V|JOB again=6RCM1L2N<X=K3R|JOB against=AW
    JOB alive=FMRQ1M3R4Q|JOB all=RQ4M|JOB alone=7T0LSR1Q2M<R=S4J|JOB already=RM4S|JOB also=7N9RFMRNQT2M<V=Q|JOB an=4P
    JOB and=6M7S0SA^8SCF@JBLFFGMILKNMMNKRHSTQI1S;K2M<Q=G3j4W|JOB are=QM2Q4R|JOB as=6U7Q8TCJ9S@MERLRMMNQRMQM1L<P=R3K
    JOB at=CMNRRR=S4M|JOB back=0MCQBQRQ2L<[=K3S4L|JOB be=7T0M9S1L2L<R=S4J|JOB because=6R0N9R2N<S4I|JOB been=FRRQSL4R
    JOB before=8SSN1R|JOB behind=NQ2M4R|JOB both=|JOB but=6S7U0L8R9LFNIVLMKTNL1M2Q=L3Q4H|JOB by=SQ1R2K<Q=U
    JOB can=7T0NCQ2K<M4S|JOB cancel=7Z0M8M1C3T4Q|JOB cancelled=0QRQ1M4R|JOB checkpoints=CQ@R|JOB come=RQ2Q
    JOB configured=BWMMRL|JOB consist=EQ|JOB containing=FP|JOB could=?RBNFR2M<M=Q|JOB cpu=CMLQRS5Q|JOB crash=|JOB crashes=<M4R
    JOB desk=|JOB did=1R|JOB die=CTRM|JOB died=CRDQ|JOB disk=|JOB do=7V0SRQ1I2MZQ|JOB doing=0UCNGQ3S4M|JOB done=RU4L
    JOB down=7R8MFQ2L3V|JOB drain=9Z1I4L|JOB drained=0T9R4K|JOB during=7M1T2M4P|JOB eating=LQMQ|JOB errors=FR3M|JOB ever=RT2M
    JOB every=8L1R2W3K|JOB fail=3Q|JOB failed=@Q<K4T|JOB failing=CT2M|JOB fails=2T<L|JOB failure=|JOB fall=CQ|JOB falls=2S4N
    JOB faster=?R|JOB fell=CQ|JOB finance=7SCQ1S4J|JOB finish=RTSQ2N=M|JOB finished=RT2N|JOB first=<N3W4L
    JOB for=6V?M0KAUCSDM9R@MBMFRMQSR1J;L5M2M<QZP3N4K|JOB from=7NCQFKRMSQ1N<V=T3Q|JOB get=7M8MCLBQRP2M3T|JOB gets==Q4S
    JOB getting=IVRM|JOB go=RQ2R<M=Q4M|JOB goes=2P=M4S|JOB going=<R|JOB got=8MPNRR4R|JOB had=PQ4S|JOB has=7Q0T8M9MFQPPRMSM2T<M
    JOB have=CQRRQR2K|JOB holding=RQ|JOB how=RM2N4R|JOB i=6Q7S0MCQ9R@LBMFTJQRT2K<L=J3N4M|JOB if=7N8Q9M@SST2Q=M4K
    JOB immediately=7M0TCP1L4M|JOB in=6K7M8Q9M@MFLGNOMSTU[1Q5R2R<L=M3R4K|JOB instead=7R0MASBN1M2L<T=N4Q|JOB into=8W9Q2J4M
    JOB is=?Q7K0SCQ9JEQFMIMNNSMUNQN1U2S4S|JOB it=7Q9LRMXQ2J=V3Q4Q|JOB job=0\@MFNNMRP2M3K|JOB just=7L0M8SFQ1I2L<S3Q
    JOB keep=CP1Q|JOB keeps=CT4M|JOB lag=NQ5Q=R3M4M|JOB lagging=NQRM3P|JOB lags=2Q|JOB last=@QGSOTPQNR1S2K<N3M4K
    JOB launched=BQ|JOB let=9M4Q|JOB log=FWRM|JOB logged=FURM3Q|JOB logs=0XFQ3M4M|JOB lose=KR4Q|JOB made=ER|JOB make=RT
    JOB me=2S4M|JOB mess=|JOB must=9N1S<Q|JOB mute=|JOB myself=|JOB needs=7M0S9Q2Q=Q|JOB next=AW8M4L|JOB no=7T0M9S1K;M<R3R4K
    JOB nobody=7T0M9S2M4L|JOB not=7Q0KCV9VFL2M=R4K|JOB now=6R7T0M8U9QNQ2I4I|JOB of=7U:Q|JOB off=2M<R4R|JOB ok=RT=N
    JOB on=7U0PAM8NLPRQ2T<M|JOB once=0R<T4K|JOB only=7L9RQU1M<M4Q|JOB or=7M0V9N1M2R|JOB ought=0R|JOB out=7T0L8QFM1L2T<L=L3Z
    JOB outage=2Q|JOB over=CMJQKQMROQRQSMTQ5R2Q=N3M4L|JOB parallelism=2T|JOB past=FQIPSN5Q
    JOB please=6MAR8QCJ9H@WBSERFLGQIMMNNQSSQT;M5K2H<X=Q4I|JOB process=|JOB ran=|JOB reads=FM1Q|JOB reason=6T4M|JOB repo=RN2T
    JOB restart=0RSU1G2K<V3Q4L|JOB restarted=0MCNPT2M<T4Q|JOB right=?M7TAQ8LGPNQ1M<U3M4K|JOB run=9NBP2S<M=M
    JOB running=7N0R9QBQFR2M<R3M4K|JOB saying=;T4L|JOB says=0MFL1W2P|JOB scale=1M2L=[4J|JOB scaled=0U1Q2R4H
    JOB should=?M9MIP1M2Q<K=U4R|JOB show=DPEPFM3L4S|JOB side=AU3M|JOB silence=|JOB since=8PFPSU5Q2M=M
    JOB so=0JAW8KPQSM2P=M3T4N|JOB somebody=7R|JOB sorry=8T9MFS<R=L|JOB started=BP|JOB stays=7M1M2R4V|JOB still=IURT<Q4L
    JOB stopped=4Q|JOB submitted=BQ|JOB take=8Q2M3V4M|JOB takes=?Q4Q|JOB team=2Q3Q|JOB that=?R7Q0MFQGM1K;V2KZP
    JOB the=7T0LCM@NFRNRRLQM1T2K=Y4L|JOB then=0M8K9MRRQM2I<I3a4V|JOB there=CR9Q|JOB they=0N8R@R|JOB this=7M2Q=M4U
    JOB throughput=GU|JOB to=6L7KAM8\CM9U@MFLLMNMRJSL1S;N2R<L=R3Z|JOB today=4S|JOB tonight=0SQQ4L
    JOB too=6X?N7R0M8RCT9R@PBKELFQLMMMNSRQSMQL1N2M<H3L4T|JOB topic=2R|JOB twice=1M2R<N=N4S|JOB under=8Q1J2Q4Q|JOB until=2R
    JOB up=0TFMRV1L=T3V4K|JOB use=BVRL|JOB uses=2Q|JOB using=MP|JOB vs=AX|JOB warnings=FR|JOB was=7Q0MBQ2S=L4S
    JOB we=7S0K8Q1S2K=Q|JOB went=2Q|JOB were=1R|JOB what=7R9P2N4Q|JOB whatever==Q|JOB when=?P1M2Q3L4S|JOB whenever=2Q
    JOB which=1S4M|JOB while=7NCS|JOB who=SR1M|JOB will=2M4R|JOB with=7U0MAY8MCMDR9MBMERRMSM1M<T4J|JOB without=7R9Q1N3S4L
    JOB work=9S4M|JOB would=7RAQ8Q9QFQ1L2Q<M|JOB write=FQ|JOB wrote=WQ2R4N|JOB yesterday=1R|JOB yet=1M3N4T
    NAME=0K8QCNFXGMORRLVQ2LZQ3M>Q4W|NAME :=OS1Q|NAME >=FT4N|NAME ?=ZP|NAME NAME=OS|NAME in=FQRM2M4R
    NUMBER=6S?K7J0IAP8UDJ9N:M@LBLFQJNLQMMSTTWUQVGWIYJQK1J;S2Q<U=_ZM3S4R|NUMBER !=7R0M2S<S=K|NUMBER .=7R0MCMESRNQU1R2G=R
    NUMBER :=6Q7S9P;R2M|NUMBER ;=0NSP1R2M3U4J|NUMBER >=6S0SAUCL9R@SELGLHNILLIKMPQNIRMSQTSXQUMVMWM1I5U2L<Q=QZR>S4L
    NUMBER ?=7L0UCS@MBMLMMMNMTQUMWM1N5M<Q=\|NUMBER JOB=6L7M0Q8MCR9Q@MBMFQRW5P2M=F3Z4N|NUMBER NUMBER=6M0S8MNR=V3L
    NUMBER after==M3U4L|NUMBER again=RR2L<T4M|NUMBER and=0SCPRRUN1L2K<M=K3]|NUMBER as=0N8QCV2M|NUMBER at=0M=R4Q
    NUMBER back=0P<R|NUMBER before=4R|NUMBER busy=US2M3Q|NUMBER but=0LLQ1R2M|NUMBER by=0T2K|NUMBER cancel=|NUMBER day=1T2N4N
    NUMBER days=2S=M|NUMBER do=7M0Q2L<S=R|NUMBER doing=RQ|NUMBER down=0QCS4M|NUMBER drain=4Q|NUMBER each=3R4L
    NUMBER error=0UDPFQ4H|NUMBER euros=|NUMBER executors=2Q<S=L4N|NUMBER fail=CR|NUMBER for=6R8TCMFM<L=R3L4U
    NUMBER from=QQ2K=R4R|NUMBER gb=2L<U4Q|NUMBER go=1R|NUMBER has=GQ4Q|NUMBER hour=6Q0VFKGSLSSM5P2M=J4L
    NUMBER hours=6Z7L0M8MCM9N@MGQITLRORNXRMSXTUUL1L5Q<K=F3Q4I|NUMBER i=8NCM9M@YBQFKRM<M=V4J|NUMBER in=0NCSEM|NUMBER info=4Q
    NUMBER instead=6NFL<Q=Z4L|NUMBER is=6N7S0KCM9QESFURLUN;P2N<M4T|NUMBER it=6M=X3M|NUMBER job=4Q|NUMBER just=7Q=M4R
    NUMBER last=|NUMBER lines=FWUM=M3S4N|NUMBER log=0S3Q|NUMBER mb=<U4M|NUMBER min=6RFQGRIRLSKQNUSLUS2N<M=I4I|NUMBER mins=
    NUMBER minutes=6S7M8M9L@MENFTGQHPISJQLQMQOQNTUQ5Q2Q<K=K4H|NUMBER more=6M?N7M0ICMFMUM2Y<M=X3S4T|NUMBER mute=
    NUMBER no=6M0QGQ1Q2H=S3M4Q|NUMBER not=0M2M<U=V4K|NUMBER now=0QRN1R2L=M4S|NUMBER o'clock=0M;P2Q3N
    NUMBER of=7M0eAQ8UCL9NBREUNMSLUL1M2Q<J=G|NUMBER off=6N2N=T3Q4M|NUMBER on=0MFURUUN1L2K<Q=U3J|NUMBER or=0U1S2L=L4K
    NUMBER parallel=2Q<N=S>Q4M|NUMBER partitions=0N2R|NUMBER people==M4S|NUMBER percent=US2Q<P=Q3M|NUMBER pizzas=2S
    NUMBER please=?R0R8N9QFQRP2M=S3T>N4I|NUMBER rather=FRUT2N<S4K|NUMBER reason=6S3N|NUMBER restart=0U2R<L
    NUMBER restarts=UQ2N|NUMBER s=UQ4M|NUMBER savepoint=7Q4Q|NUMBER scale=0P1M2S<M=M|NUMBER seconds=0N@PFQNLUS2S=M
    NUMBER silence=|NUMBER since=SR|NUMBER slots=2L<R4R|NUMBER so=CQ=R|NUMBER take=8N2N3Q|NUMBER that=0VRP1P2M<L3L
    NUMBER the=0M9SRM=W4L|NUMBER then=9QUQ2K<M=T3Q4M|NUMBER this=2N<R|NUMBER times=UR1Q<M4R|NUMBER to=7S0GRM2R<S=R4Q
    NUMBER tonight=2T=M|NUMBER too=6R0Q8SCMFLRN<Z3M4M|NUMBER up=0Q2M4M|NUMBER was=1Q<R=M|NUMBER we=|NUMBER who=1R2S4K
    NUMBER with=AQ=Q|NUMBER workers=6N0M2U<M=Q4S|NUMBER would=RT=S4N|QUOTE=6N?N0F8RCQ9MBPFVGMRQTMXNUKWMYM1T;V5N2F<Q=VZM3L4\
    QUOTE -=1M4S|QUOTE .=7Q8QCSDQ@P2L<R=M3M4I|QUOTE ;=2Q|QUOTE >=0L1T;W2M<M=Q3P|QUOTE and=0QEQ=Q4R|QUOTE but=7R0Q8Q1M=Q4L
    QUOTE i=1L4T|QUOTE ignore=|QUOTE in=0LFURSSQWN4M|QUOTE into=2T4M|QUOTE is=<Q4Q|QUOTE lol=1Q2N|QUOTE that=RP<R=R4K
    QUOTE was=1M4R|QUOTE which=1N<P=P4R|RUNNER=6L?M7Q0IAN8QCKDM@LEMFKGMIMLMMMNLRLSLTMXpUZVSWUYKQL1I;L5M=MZM3T>]4K
    RUNNER .=7M0MXRVRWM2Q<M4S|RUNNER :=RQ>Q|RUNNER >=7M8LRMXQUTVQWTYM1P2R<W=M3Q4L|RUNNER ?=7KXVUXVTWR>M|RUNNER alive=XQ
    RUNNER and=>Q4Q|RUNNER are=WQ|RUNNER as=3Q>Q4N|RUNNER at=UQ|RUNNER but=7M8X3J4N|RUNNER call=|RUNNER cluster=0MRNXT
    RUNNER even=XQ|RUNNER except=7V4L|RUNNER for=WM3Q|RUNNER got=XP|RUNNER have=XQUIVNWW2N|RUNNER is=|RUNNER itself=XQ
    RUNNER job=0R2M|RUNNER jobs=0VUM2N4M|RUNNER name=|RUNNER now=XMUR3R|RUNNER on=XS|RUNNER only=7QXMUQWQ3M|RUNNER over=2P
    RUNNER please=XQUS3P|RUNNER runner=XQ2M3Q4R|RUNNER that=9RRPUL3Q|RUNNER the=3S|RUNNER to=XMUM2S=S>M4M|RUNNER under=>Q
    RUNNER we=0N3U|RUNNER with=UQ3N>R|[=0QOR1S<M3M|]=0QOR1S<M3M|a=?L8WCRDL:V@PBKFLKMMLOQRLSIUQWKYN1S;Q5K2S<J>U4R|a JOB=7Q:QWQ
    a NUMBER=8N9R=U4K|a batch=0N>S4Q|a big==R|a bit=?Q0W2J|a cancel=4Q|a checkpoint=8M@T|a coffee=IP|a day=6QNT2M<P
    a drain=7N9R2N4S|a dry==T|a few=0U=M4M|a fresh=0M8X2L=M3Q4M|a good=|a grafana=2T|a haiku=2S|a half=6T3N4M|a jira=2S
    a job=0KCN1a2K3M4R|a joke=7S1Q4M|a kafka=|a lag=US2L4Q|a limerick=2S|a line=SP1T4L|a list=|a little=0R1Q=N
    a look=CS@RGQLQ2M4K|a lot=VR1Q|a mail=2T4M|a meeting=TQ2Q|a minute=UR1M2J=Q3R4P|a mistake=1M4R|a moment=7Q|a new=8VEQ1N=N
    a note=6M7M0[8N1L;V2J<N=M3T|a parallelism=0M2L<V=Q3S4J|a pipeline=0N:WET2JZS4M|a pizza=1N2T4M|a poem=2Q4P
    a preview=7Q9QUM=Q3S4L|a quarter==U4L|a restart=0M8QCPUT1M2N<W3M4K|a savepoint=?N7Z0S8WCM9N@NFMRNUMQS2J=L3S4R
    a second=?QOT2P|a short=2Q|a sticky=|a streaming=0Q2N>S|a test=|a ticket=|a week=2P|abort=7\CN2J<M4S
    about=6S7KAM8MDN9J@TELFMGMHMIQJMLQKTMRORNRRPTNXSULVQWR5M=UZM3J|about JOB=7L0T8N9L@PELISLSKQMROSNPRUSM1L2R<L=I3M4P
    about RUNNER=XTULVSWS2N|about a=4Q|about backpressure=2Q|about cancelling=9Q=Q|about draining=7SSQ<R4I
    about it=6T?R8MRM1M2Q=R3S4M|about its=ER<R3M|about stale==Q|about stopping=4Q|about the=CM@SFLLMNRRSSTXR1M3M
    about this=6P2Q|about to=8S1T2M3Q4I|above=0LFQUZ2R=L|above NUMBER=0LFQUZ=M|access=0M2T|access to=0M2R|accident=7Q1R2Q<M
    according=0V2K=N|according to=0V2K=N|account=9N2S<P|accounting=RQ<Q4M|ack=6]7N0TCNFM1L2J<K=K3U4W|ack JOB=6S0L=M4X|ack all=
    ack back=6Q|ack it=6S<M=N4R|ack on=6Q|ack this=6S|acknowledge=6\0Q1M;N3S4L|acknowledge JOB=6U2R4N|acknowledge it=6U0R2L
    acknowledge this=6Q|acknowledgement=6b1M=M4K|acknowledgement back=6S|acknowledgement of=6U2Q=M4M|acknowledgement off=
    acknowledgement on=6U|acl=2Q<Q4M|across=0MFMSKT\VUQQ1M2M3L|across all=TSULVUQQ3M|across the=0NFMSLTWUS2M|act=2S4M
    action=4R|actually=6S7S0MAQ9VFK1T2J=R3H4Q|actually do=7S1M=P4Q|actually make=6TFM=P|actually no=|ad=3Q4M
    add=6N0RRM1M;X2Q=U3U4F|add NUMBER=0MRM=T3S|add a=0Q;R2S3Q4K|admin=0PUM2[=M3N|admin mode=|admin password=2P
    admin rights=0M2S|administrator=2P|advice=?\0LUL2M=N3Q4Q|advice for=?TUL3R|advice on=?S4M|afresh=<R4N|afresh without=<P
    after=6T7J0LCL9LBMFMNNRLSMXQQQ;R2R3\4T|after all=6T1R3N4J|after lunch=6R0N1Q2R4I|after restarting=RM4V
    after that=8N9QXR2M3Z4K|after the=7N0QRQ1N2T4K|afternoon=|afterwards=7M0M8QNQ2M3Y4M|afterwards >=0N8R3T4L
    again=6Y?M7K0KAN8WCLDY9L@MEMIMLNNMUMVLWM1M2S<Z4N|again .=1R2M<N=S|again >=6V7M8M9NFMRMUMVL1M2Q<S=M3U4S|again ?=RW
    again but=8MFV<Q4M|again from=0R3Q|again please=8U2Q<Q4L|again restart=2R<L|again what=1Q2M|again with=<R
    against=7M0LA[RLXMUR1U<M=N4S|against JOB=A[RM|against it=1R4P|ages=?Q7R1Q2Q3Q4F|ago=0N1U2N<N3N4S|ago .=1R|ago >=
    agree=7T0T1M2M<Q3M4K|agreed=1L2L4V|ah=9VFMNS1Q=N4Q|ah no=9T1M4Q|ahead=7R9VFM1K2K<Q=Q3S4Q|ahead >=7P9SFM1L<Q=K3T4T
    ahead and=9Q=Q4N|air==Q|airport=|alarm=2S=L4P|alert=7M2R=Q3Q4Q|alive=7N0MCNFMIMRZXXUN1L2L3T4M|alive >=IMRU4N
    alive ?=RTXS2N4M|alive and=FM3R|alive on=SQ3R|all=6J0IAM9KEMFGGSNMRRTUXMYTQR1T;Q5N2T=JZN3[>M4R|all .=4R
    all >=6T0N@R1R2K<K3P4Q|all ?=XPUQ|all batch=UQ<M4P|all by=1M2N4S|all critical=6P<Q3R4N|all dataflow=UQ=M3T4M
    all failed=0MUK1T<S3P4L|all flink=@M2Q3Q4S|all for=1S4M|all from=1Q|all good=1R2N|all i=8Q1M|all is=UQ2N3M4S
    all jobs=7N0QTVUPVMWMQQ1M;Q2L<N=N4T|all morning=<S4L|all of=UX1L2L<S|all our=TQYP2M|all previous=3N4Q
    all running=7Q0M8Q9TUH1N=T3T4L|all savepoints=QS|all spark=3T4N|all the=7SCR@LBRFMGRVMWMYQ2K<P=Q3Y4E|all your=2S3M
    allowed=RRSM2S|allowed to=RRSM2S|almost=1Q2M=Q|alone=7R0M9MSR1R2L<Q=Q3M|alone .==N4S|alone >=7QSR1T2N<M4L
    alone and=8Q<Q=R3L|along=DQNLRWTP2N|already=6Q7K0R8KCM9TUVVM1X2R<M=K3N|already >=0PRQUR2M<Q4N|already ?=UQ
    already cancelled=1P|already finished=UR|already has=|already restarted=1U2Q4K|alright=?N7T0M9M@VIM2M<S=S3M4K
    also=8TCM9R@NBLFNNMRMQS1K;P<T3P|also >=8T9TQU<L4K|always=0KCMEP1T3N4Q|am=7M9MBMESFQJQXNYQQN;Q5N2R=K3R4P|am a=
    am asking=CRFQ4L|am glad=4Q|am going=4R|am i=7MRR2T4M|am just=4Q|am new=ERYQ1R|am not=7R0RCQJQ1K2L=M3Q4M|am on=1N2N<Q
    am only=7M4T|am still=|am the=2Q=Q4M|am wondering=7N0U4L|am writing=SP4R|an=6S?Q7Q0I8LCM9MFRGQHPLRSMVNWMYQ;N5R2V<L3N4Q
    an e-mail=2P|an email=2S|an hour=6U7MFSGQHQLRSMWM5S<L3Q4L|ana=;Q3M4P
    and=6L?RASCN9Q:TBMELFLGMHJIKLMOIPLNIRLUSVMYQ1G;K5f2PZL3]>Q|and JOB=6L0JAY8ICTDN9T@RBQERFHGRIQJRKMNRRYUMWN1L;L5J2D<J=L3Z4R
    and NUMBER=0M8XFNNSSM2S=M3Q|and RUNNER=XRULWU|and a=6T2Q3M4P|and ack=6M<M4U|and after=3U|and afterwards=3R
    and all=?Q0T3G4T|and also=0SBM2M3R4M|and assign=2R|and backpressure=5X3N|and busy=IMJSUN5T|and by=SQ|and call=2M>V
    and cancel=7M0TAM8M9M1M;Q2W3L4Q|and compare=|and cpu=5R|and do=0RFQSP2Y<M=M3J4L|and drain=1T2P<N3M4L
    and for=8NCQ9M@FBYFUGRIRLIMQNQRMSJXQUNQQ5R2M<S3M4I|and gc=KQML5U|and give=0L2R<R3Q4M|and go=0M1R|and has=|and he=7Q4M
    and heap=LMMQ5T|and how=CMERIMMSNMRRUQQM5S2M4R|and i=7T0QERLQMR5M2F<M3J4M|and if=7R2S|and is=RR|and it=0Q8RLQ2M=N3M4S
    and its=0QDR@MFQIRJQOQRMSQUMQN5L3S|and keep=7Q0W2L3J4N|and leave=0L1M2N=R3T|and let=CN9RFM3R|and memory=MT
    and my=0P9RRR2N4K|and name=>Q|and no=6P7Q0T8R1L2S<L4H|and nobody=8P2L3M4P|and not=0R|and now=7N0LAS8QCS9MFMNLRTUM2Q<R3S4Q
    and of=?M0N8VCMBRELFQGMIMLWMMNRSMUMVRQR5L2L=N3U4M|and on=NTRLUZVXYM2M<P3N>M|and only=CPSR2Q4L|and over=FMIMLZMMNQSUTNUM5M
    and print=2Q|and push=2Q=N|and put=8U2M=Q3Q4L|and restart=<T=N3M4S|and scale=0X8M2L4L|and she=|and show=AMCN@NFPRM3]
    and take=6Q7W=L3M4L|and tell=2T3K|and that=NU|and the=6M7Q0K8ICR9K@MBLERGQHMIRLQKNMSNLRTSLTRXWVMWSQW1L5Q2G<M3Q
    and then=7M0PAM9\FM2R<M>N|and there==N|and they=RT2M=R3M4L|and this=0NCVFURMSM2M=M4P|and those=FRURVMWSQP3M4R
    and to=7N0U8M@NFNSX1Q2M4R|and up=FQ3L4Q|and we=2M<R=T3M4P|and what=7QCH9L@PBSLMKZNIRMSLXQVNWLQM2T3`4M|and when=SS4M
    and which=XMUR4Q|and who=SR4M|and why=CM3U|and with=7RATCLFMRLUM2N<U=V4M|and worse=FS|and writes=:S2M|anna=7M2S<S4J
    another=6M0J8V<X=M4Q|another go=<U=L|answer=2M3M4Q|any=?X7Q0G8MDS@QBMEMFTGNHQNNRISQXQVVWTYMQV1K5M2K<R3J|any advice=?T4M
    any back=IR|any errors=FQ|any faster=?Q|any free=XQ|any idea=CS|any job=0MUUVS|any jobs=UQ|any log=FP
    any more=7U0M9Q2Q<M4M|any of=VQWP3K4S|any old=|any savepoint=<U3Q4L|any savepoints=QS1Q|any state=<Q|any tips=?S
    any tuning=?S|any warnings=FQ|anybody=7MCQFMRSSUUTQP1M3M|anymore=7R2P4J|anymore >=7Q9Q4L|anyone=7M0NCN@MRLSTUR2J<M4Y
    anything=?R7N0IAQ8NFURMTQXMUVVSWZ1L2L<L3L|anything .=|anything >=2S|anything about=FS|anything in=FSURWL2N
    anything lagging=|anything on=WQ4T|anything that=9R3Q4M|anything unhealthy=UNWS|anything with=FQ|anything yet=AQMQ=Q
    anyway=7S0M8QWQ1M=T3M4G|anyway >=6P7Q0M2P=T4K|anywhere=FR|apart=0NCS9Q<Q3M4M|apart from=0NCS9Q<Q3M4M|api=XM2U4L
    api is=3Q4N|api key=2Q|api keys=2Q|api token=2R|app=0NRPSQ2Q<Q=Q4M|apparently=0T2L=N|apply=0M2S|approval=7M0N2V4Q
    approval step=2R|approve=2Y4L|approved=0M9]FMRMSM1M2R|are=?M7P0L8UDM@WENFJHSNRTNXTUQVJWUYW1I5M2M=MZK|are JOB=@R3S4N
    are a=1T4M|are about=0Q4N|are all=8PYS2M|are already=2N=Q|are asking=SQ|are at=CRBPUNWQ2M3Q|are checkpoints=@P
    are coming=OR|are crashlooping=2P|are critical=UMWT|are done=7SUR4K|are finished=UP|are free=XQ2R=M|are here=8S
    are hooked=YQ|are in=UMWR|are its=@QBQ4N|are lagging=UQ|are late=2P|are left=XQ|are more=3Q|are not=ULWS1Q4R|are now=2S
    are off=2Q|are on=0TUSWM2M3M4M|are over=|are paying==R|are restarting=UR|are root=2Q|are running=USWN3R4M|are still=UR
    are switched=|are the=@S4R|are there=XRYQQR2M3M4P|are they=CK3U|are unhealthy=UMWR|are waiting=HRRP2R=J4N|are we=GRRQXRUL
    argh=7V9QFM1N<U4J|around=NRRLQQ1S<M3N|around for=|as=6R?M0LAN8R9M@MBPFLGMLPMQPRRKSLULWMYQQN5Q2R=UZM>V|as JOB=0N2S=U3M4L
    as a=7M0M9MESPQ5Q2P>V|as i=7M=M4T|as if=2U4M|as it=0Q9M1U2L<R=J4R|as many=0T2L=S3M4M|as soon=0M2Z<M=M|as the=7R5Q
    as to=7Q8PBQ4K|as we=4P|as well=6S7S0RAN8T9SEMHPLQMQRM1M5Q2K=M3Q4H|as you=7RUP3M4Q|ask=?N7M0MAQCM9NBSRQSQ;Q2Z=R3M4K
    ask for=AQ8PBT1Q2M4M|ask me=RR1L2X3N4K|ask you=1U2N=R4M|asked=7Q0REP1R2K3N|asked for=7R9PGP2M|asked me=4S|asked whether=1Q
    asked you=4Q|asking=7M8MCQ9NJQRUSQ1Q2Q3M4J|asking :=|asking >=7MSP<Q|asking for=0SFQ2M|asking me=2V<M3M4M|asking why=CR4M
    asking you=CRFPJQ4K|asks=RR1R2M4M|asleep=CP1L2Q=P|assign=0N2S|assign it=2R
    at=?M7H0L8M9I@QGRIQLSNRRTSMXRUMVNWRQM1M;X5M2T<L=Q3K>Q4T|at >=IQRR2N|at ?=CKLQRMUM2[|at JOB=CPBQ;Q
    at NUMBER=6L7M0T8MRK1S;T2Y<I4R|at all=@RXR1Q2J<Q3M4Q|at it=7QCR9NBP1T2L3Q4I|at me=<P4N|at noon=0L8Q2Q<M=P3Q
    at once=0P2L=S4L|at parallelism=0M2L<S=P4Q|at some=0R2Q4L|at the=6Q0MCM9M@QGQNSRSUT1M2M4L|at this=UP2N=T4N|atm=RS
    audit=0L@PRQ2Z4I|auditor=BQSP4M|auditors=8PSQ1N|auditors are=8SSQ|automatically=0M2Z<M4K|automatically >=2R|avoid=7M4S
    away=7S0M;Q2Q=S4M|away >=7T0M2M<P|back=6W?L7K0LAM9L@MBPFVGNIXLMNMXMUMVIWQQT5Q2L<V=L3Q4P|back .=<N3R|back >=6R0S2L=L4T
    back ?=CQ|back NUMBER=6LSX<M=M|back and=6P<Q3M4R|back from=WS2M<Q4P|back in=1Q2M4Q|back on=RPWMQR;Q<R4M
    back pressure=FMI`RMUQ5Q4L|back the=6RFQSM|back to=6M0L8MERFSIMRPSMQS;M2T<Q=U3G|back up=0S8RVM<V=M3T4K|back with=2S=M4N
    backfill=|backlog=7M0MCMENFLGMHnIMNLRLSM5V3L4L|backlog >=HR|backlog ?=HS|backlog is=2S|backlog of=HWNNUQ5P2N|backlog on=HT
    backpressure=0MCMBMEMFJGLIsJNLMMMNKRKSM5Z=L4K|backpressure >=IT5Q|backpressure ?=IS|backpressure here=IR
    backpressure of=IT5R2N3R|backpressure on=IT2Q|bad=0NIR1M2K<S3Q4S|bad is=IR|badly=?Q|balances=|bank=6QRQ2M<Q4Q
    bar=9TUV2L=L3J4Q|batch=7U0IU[VTWLYM1M2J<M>V4P|batch job=7U0L2M3K>U4Q|batch jobs=VRWM<M3U|batch ones=UPVQ|batch stuff=UU
    be=6R?V7S0RCKDN@MBMELFQHQNMSPUK1M5M<S=S3K4U|be >=9N1Q<N=S|be a=7Q0L1U2T4F|be cancelled=?M7Q0WIPRNUM2Q=N|be done=7L0P=Q
    be drained=0S9W1M2L=N4Q|be in=SP4M|be it=|be late=2T4M|be made=?T|be restarted=0U1L;P2L<V=M4L|be right=?U
    be scaled=0Q2S=Q4N|be so=0M8QBQRSST1N2L4I|be stopped=1Q2M4R|be the=0NFR1Q2R4M|be wrong=|beat=|because=6S0P8Q9R2G=R3K4S
    because of=6N7Q4S|because the=6S0P2K<N=S3N|been=6M7R0M8N@RBPFQGNJRPNRRSVTSVLWM1M5M2M<Q|been cancelled=RLUQ4U
    been done=SQ4N|been fiddling=SR|been going=TQ|been happening=SSTQ|been logging=FUSM|been messing=SR|been running=RV2L4N
    been up=RUUQ4M|before=6L7L0L8T9M@MNMRLXPUMWU1T;U<I=L3V4S|before >=7Q0N1R|before anybody=CQQP2R3M4L|before cancelling=FM4T
    before i=7Q8UGPSMXQWS1L2M4L|before lunch=0R8P1N|before monday=1R2S=P4G|before the=?P8RWQ1Q;Q2S3L4M|before we=8Q
    before you=8L2L=M3Z|behind=7LCWN\RIUS2M3R4M|behind .=|behind >=0RUQ1Q4M|behind ?=CUUQ4M|behind JOB=2S4P|behind is=NYRK
    behind me=RQ1M<P|behind right=|behind the=|being=6Q3P4N|believe=1M4R|believe it=4Q|belongs=RR2P4Q|below=0NFMSMUNWL2QZY3Q4M
    berlin=4Q|best=4R|bet=|better=6U?V7N9NFKGTSN1U2J=L3M|better make=6T|between=0LAUCM@M1V2Q3K4R|big=HTRM2L=S3R|big is=HTRN3R
    bigger=0]2L=K4K|bigquery=2Q|bill=1Q4N|billing=2R4L|bit=?Q0X2J|bit >=0Q2L4S|bit more=0Q|black=0R2L=R3Q|black friday==R3Q
    blank=|bless=2M4R|board=0M9QUSWQ2Q=L3M4Q|bob=7L9NEP2M3L4\|bob is=7R|bob says=0S4L|bob wants=0M2V4N|body=2N4T|bogotá=1P2N=Q
    book=2T|book me=2T4N|books=|bored=0N=S|boss=7M0S@QRP1R4M|boss is=0R2Q4N|boss says=0S4M|boss wants=@Q2M<P4Q|bot=0T2N4M
    both=6K0M8L@QBMFHNQRMQN1L;L5Q2L<L=K3p4S|both >=0MFN1N3V4U|both JOB=3R4M|both failed=|both jobs=3Q|both of=0N=Q4S
    both to=0MNR=M3T4M|bottleneck=C[ETRM2L4K|bottleneck >=CR|bottleneck ?=CS|bottleneck in=CVEM|bounce=0UUM1M<Y=M
    bounce JOB=1N2M<Z|bounce it=0M<T|bounced==N4R|bouncing=CR|bouncing >=|box=2Q3Q|boxes=0M8S2R|branch=2R|break=7M1R4M
    breakfast=0MFQNR2Q4M|breathing=XQ2M|breathing down=|brilliant=1W2M3M|brilliant JOB=1Q4M|bring=6N7M0RFMRLVM1L2K<Z=R3W
    bring JOB=0MRN<W=S3Q4K|bring all=<L3T|bring it=1N<U|bring the=0Q3M|broke=?M0NCV4R|broken=CQULWZ;I2J3M4W
    """#
}
