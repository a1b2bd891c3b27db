// Made by .dev/intents.
extension IntentWeights {
  static let part1: StaticString = #"""
    !=7U0R8TCQBMEMSQUQ1Q2J=L3L4M|! !=7Y0S8N1S2P=J4H|! >=0R8SCQRNQN1Q=J|! i=7N9QRQ1Q4L|(=9QNQRL1M=M4U|( *=2R|( JOB=2Q
    (always)=?N7Q0SAP8L:M@MBNFQHMIMJLLMKMMNOMPLNLRPSNTMXNURQN1V;M5N2X<P3T>M4U
    (following)=6M?K7R0EAM8WCMDJ9R:K@UBVEQFXGKHMIRJPLUKMMQPKNYRQSQTLXLUMWMYKQX1J;U5I2F<R=SZK3L4M
    (nowhere)=6H?J7C0o8HC>DL9H:U@HBJEJF@GLHMIJLMKMMLOMPMNKRCSAT^XXU\V]W]Y^QT1Z;J5L2dZY3R>Z42
    (selected)=6R?QAI8SCUDU9M:M@TGSIWJNKQMQOMRRSPTEXMUL1I5N2J<U=UZK3B>G4V
    (spoken of)=6T?T7J0ZAMCQDS9J:LBMFLGRHQIMKNNKRMTMUSVQWQYLQH1Q;J5Q2Q<Q=Q3F>Q4U|)=9QNQRM1P=M4P|) >=9QRM1Q2M=N4S|) from=2R
    *=VR2Q|* )=2R|-=0M8R9Q@QEQFMRP1R;Q2K<M3K|- what=RQ|- which=|--=TPUM2R3M4R|-n=0NFUUSVM2R=M4M|-rf=2S>M|-rf FILE=2R>M
    .=6L?R7M0LAQCR:N@QBRESFMJMKMPNNRRSSSUMVQWSQT2H<M=KZM3I>M|. ;=NQ1Q3Q4I|. >=?M7T0SARCK9Q@QBQEMIMLLKNMMOMRMWL1Q;M2R=V3Q4M
    . JOB=7SETRNQV=K|. NUMBER=2Q=R3N4Q|. acknowledge=6Q2P|. actually=1U<M3M|. all=|. and=0Q9MRW1Q2L=P4K|. any=?Q4M
    . anything=WP|. anyway=8QWQ4L|. bring=<T=M|. cancel=7X8P1J3M4S|. compare=AU3N4M|. could=UQ|. do=7L9MBQ=Q3S|. double==U4L
    . drain=0S8Q9V1K3N4K|. give=CP=Q4M|. how=IQMPNQRS4J|. i=7R0L8QCR9T@QBM2K=T3M4I|. ignore=8Q9N@R<R4L|. is=IQRVXQ2N
    . it=7N0M9T4R|. just=7P8QCQ@PBR<R4J|. kill=7T0M4Q|. leave=1L3Q4Q|. let=FPSR1P4L|. list=VQQR1N|. my=1S2K4S
    . no=0M8Q9T1V2M<L=Q4G|. not=0V1S=L3M4N|. nothing=1R|. now=7S0N9SWQ1L2M<M3T4J|. on=6N1S|. only=|. or=4S|. please=0R1N2N<S4L
    . restart=1J2M<Y3Q|. scale=1K=R4S|. show=0M@SBQFPOPSR1M4L|. so=<Q4R|. sorry=1R|. start=<S4N|. stop=7RUN3R|. take=8R3Q4K
    . that=1M=Q3N4T|. the=2J4U|. then=1Q3M4R|. we=7L0N1V2M=M4P|. what=?P0MCTBQLSTQ2M4M|. which=EQXQYQ1N|. who=SR|. why=CX4M
    . would=<M4R|. yes=7Q1K<Q3T4K|. you=2N4S|:=6U?L0HAM8RCL:SBRFKILLMOQNTRNSMULYMQP1J;d2I<K=P3Q|: JOB=7R0N8Q9NXQ1R;M2N=Q3P
    : NAME=OS|: NUMBER=2Q=R3M|: QUOTE=0TFMRP1T;K2J<Q4U|: bad=3R4M|: broken=;I3N4W|: broker=6P;Q4M
    : cancel=7S0U8N9KTP1J2R<M=Q3M4T|: carrier=|: do=;T4M|: drain=7N9Z;M2N3L4M|: finance=6Q4M|: hands=;Q|: how=GQRP|: is=FNWQ3R
    : it=4R|: kafka=|: kill=|: model=|: no=1N4S|: operator=0N2S|: read=:T2M|: restart=0N2L<U4U|: safety=2P|: savepoint=8V4I
    : scale=0S1N2L=R3M4Q|: show=0QBQGP2M|: stop=4Q|: take=8R3M|: the=NQ|: upstream=|: vendor=6Q;P|: waiting=6Q;R4M
    : what=7SMPNPUQ5R4K|: which=|: you=4R|;=?Q7L0FAQ8TCS9NBPNRRRSRVQ1J;L2H<J=R3V|; ;=3P4K|; >=@PXQVR1R2Q=Q3L4I
    ; i=0MAQIP2M=S4M|; that=8Q9Q4M|; the=0M=R4R|; what=?QNPRMSR|<=9NFMTP1P2R<N4N|< -=OP1P2M4P|< ;=QN;M<L3Y|< <=TP2T4K
    < FILE=2T<N3M4R|< JOB=?S7QAR8KDPGQINLRRQUMQQ1L;H2L<S=RZN3T|< NUMBER=6L7M9NFYNWRSSKUP1L2H=V3M4U|< QUOTE=1R4Q
    < RUNNER=XTUT2K3N4Q|< [=1T<N|< a=7M0SWQ2J<M=NZP4U|< abort=7V2K<N4T|< according=0W2M|< ack=6T0V1M2L=L3V
    < acknowledge=6S0R3S4N|< actually=6S7QARFL1J2M<R=Q4P|< add=0SRM;U2Q=T3M4I|< after=3R4R|< again=6K8TDNFTRN2L<K4Z
    < ah=9VFMNS1Q=N|< all=7R0S8M9JGSUWVRQR1M2I=J3M4Q|< alright=7T0M9M2M<S=S3M4K
    < and=?L0QAH8SCQ@SBREQFTGRIUJRLSKVMUOMPMNYSNTRXTVUWQYLQR1K5D2J<KZM3?4D|< anna=7M2S4M|< any=?UDUFTRMSSUPVMWTQP1M5M2M<M3M4J
    < anybody=UR2N|< anyone=US2L|< anything=0MFRTPUUVT2K<M|< are=@WRMXRULYR2L=N3M4R|< as=7S8N<M=M>S4Q|< at=2K=M4W
    < auditors=8S|< back=8TERIRRLSMWQ;M2L<L=R4M|< backlog=HX|< backpressure=FNGNIV5N3R|< batch=US3M|< be=7R0N1M2M4S
    < because=7L8Q2M=Q4S|< before=CQ9MFMRMSP2K3X4S|< better=6SFLGT1Q4M|< black=0Q2M=Q|< bob=0T9N1Q2U=M3M4J|< book=2S
    < both==N3J4W|< bounce=0VUM2K<X=N3Q4M|< brilliant=1Q|< bring=VM2M<S=R3R4R|< bump=0U2K=P|< by=9M1L2N4U|< call=2R
    < can=6M?P7L0QCM9UOTRMSM1K2S<S=L3M|< cancel=6M7T0\CM9VFMULWM;K2V<I=K3T|< cancelling=2U4J|< cancle=7XUL2N3R4M
    < change=0W=L4M|< checkpoint=@QSL5Y|< checkpoints=@U|< cheers=1Z2L4L|< compare=7N0YAS2P<M=L3L4S|< compliance=7Q
    < config=BU|< cool=BWRL2P3M|< could=7Q8SRNXR1K2R=M3M>P4L|< cpu=FMLY5T4N|< create=8T2Q4M|< critical=WQ|< customers=0RNQ<M
    < cut=2M=T3R|< dana=0R=M4Q|< dear=9M3Q|< debug=FS|< delete=@LFM2]3N|< deploy=0W2K>R4M|< details=XYUM2N4M
    < diagnose=CWULWK2Q3X4M|< did=0KCLR]SSURVU1L2M<M3M4L|< do=?Q0J8PCRFNIRLNPQSMWMYMQR1V;M2J=QZR|< does=FTIQRLQT
    < double=0UUM1M2R<M3W4Q|< down=2M=U4L|< drain=7L0W8M9URMUK1F2X<M=M3Z4Q|< draw=EW4M|< drivers=NP|< drop=0MEMFQ3R
    < dry=7U8Q9U2L4I|< email=2X4K|< error=0MFTVM4Q|< errors=0UFR2M3Q4N|< every=8MUSQQ2Q3L|< everybody=1Q4M|< everyone=RQ
    < everything=7P0M9MFSGQU\VQWV1M2K<J3J4J|< explain=0MCR1N2R=L4T|< far=4Q|< finance=0QRR1R2J<P|< find=0MCQ2MZW
    < fine=7U0LCU9R<R3M4H|< finished=RRUS4M|< first=FJ1Q2M<M3[|< fix=2R|< for=8W@MFIGJITLSNMSQQR<Q3M4M|< forget=0RNQ1M5P
    < free=XP|< from=?R0L1Q<M4U|< fyi=1V2L4L|< gc=KZ|< generate=:V2L4N|< get=7TCVFLULVV1M2I<U=N3Q4M|< gimme=0MRVUPWU2L3M4N
    < git=0L2S|< give=6M0TCNBMIPUPVR1M2M<Q|< go=6M7M0Q9RFUST1M2L=N3M4R|< good=7W0JRR1R2M<R=U3L4L|< got=0UQR1L2L4P
    < grab=8U2L4M|< grant=2Q|< graph=ET|< great=7Q0MCQXPUNWN1Q3Q|< grep=0MFY2LZP4M|< had=1M4S|< haha=1V4M|< half=0Q2M=V
    < halve=0M2T=X3R|< hands=7Q1Q|< has=@QFMOQRQSU2L|< have=9QXPQQ=Q4L|< he=0M2N=Q4R|< heap=KMM[|< hello=2Q|< hey=0R9Q4L
    < hi=UQ1Q2M<L=S|< history=SS|< hm=6S7MCRFPNMRL2M<S=V3M4N|< hmm=?T7M0S9RRSSNUN1M<L=V4M|< hold=7S9Q1U2L3N4Q
    < how=6L7KAR8LDM9LBUFMHTJULQKQPUNSRKSNTMXRVNWMQP1R5S<L=KZN4H|< i=6N?M7J0T9KBTFMINRSTRWMQL1U;L5Q2J3S|< if=7JRN1R2Y<I=Q4Q
    < ignore=SQ1N2T=Q3K|< in=FNRQ1Q2S<M=KZP3M4S|< increase=0Q=P4M|< instead=8R2M=Q3L4Q
    < is=6M?X0K8MCJ9M@XBHEMFGHQI\KQNLRQSNXWUPQQ1K2L<L=MZR3T4Q|< it=7P8L9MRM1T5Q2K<J=S3L4X|< its=BPLN5U|< jobs=UXWN3M4N
    < jonas=0QIP1Q4M|< just=7M0Q@LBMFRLSSTTRUVWRQU2L<J=K3L|< k=0KRSTPUQ2M=U3M4K|< keep=1R2V4K|< kick=0M2K<U=M4S
    < kill=6M7Y0YCNXMUJ;L2Q<L=M3U4Q|< kindly=6J7K0MFV1M5Q=T4M|< knock=7S2M=Q4N|< kubectl=2U|< kudos=4R|< lag=NU5P2N3T4M
    < last=FUGNNMSTTQ5V=M|< launch=0TUM2M>P|< leave=8NCQFQ;Q2K=T3Q|< legal=7Q2N<T4N|< lena=1Q|< let=6P0M9W@SERFQRMSMUP2M<N=M3M
    < list=0MERUUVTWPYRQQ1M2L3L4M|< log=7N0M2T4N|< logs=FU2L3U4N|< lol=1V<P4J|< look=FS2M|< looks=7N0R1M2M=T3S4M
    < lovely=7PRS1N3L4R|< lower=UW2L4L|< mail=2T4M|< make=6S?MCN9MFSGRLSMROMNQRMSSUP1M2R<L=D3R4T|< marek=0QRQ1Q;M=Q4K
    < maria=RQ2Q|< marketing=0QSP<P4L|< marta=0RRR2Q4L|< may=|< maybe=0Q4S|< memory=MX|< merge=2T|< metrics=FMGT5R3S
    < morning=WT4M|< move=2R4R|< mute=6U2L=N3S4Q|< my=0T9MIPORNPRMWPQQ2H<Q4T|< nah=FT1T=Q4J|< need=0RDSRV2K4J|< neither=8SBQ3M
    < never=8REPRQ1U2M=M4M|< new=8Q2R>Q4L|< next=2Q4Q|< no=6Q0LASBMERFSRTSNXMWMQR2G<M=R3M>U|< nobody=0MSQ1S2K=L4R
    < not=6K7U8NCT9Q@MBSEMFTNMRRQT1K2L=Q3L|< note=;[4J|< now=6L7IAQDNBRESGQIRJQKSMTRKSQTQXMURVSWMQL1L5R2J=R3M4I|< of=@MFW
    < oh=7V0Q9NRL1X;Q2J<T3M4J|< ok=7W0M8Q9T@MFRNQUM1S<S=S3I4H|< okay=6P7R0M8SOQ5N2M=Q3L|< on=6Q7M8QXNUJWY1M;M2U<M>M4S
    < once=7M0M9M2W<K=K3S>R4R|< only=7G0L8JCM9Q@LBNFSOTRRSXXLURVRWYQM1M2J<L=QZW>N4Q|< oops=7M@SFM;S=V|< open=FT2Q4L
    < operators=ET|< ops=1M2P=Q4R|< order=2Q|< our=0R8NUR4L|< over=FIGRIQLSMRNSSLUS=M|< page=2T4M|< parallelism=RT=S4M
    < pause=6J2[4M|< perfect=1Q4R|< phew=1P4R|< pin=;T4M|< please=?R7R0UAN8JCPDN@LBMFMLNNMRRSMULWM1X;R5T2S=I>Q4L|< post=2U4N
    < pretend=2T|< preview=7S4M|< print=DQ|< priya=0Q2R4L|< pull=7T0M@PBPFRGR3N4L|< purge=8M2S4Q|< put=7Q0WAV8M9QFM;R2T<M=K3M
    < raise=UV2P4L|< rather=9QSR2M|< re-run=<U4T|< reboot=XM<V4Q|< records=OR5Q|< reduce=4P|< remind=4Q|< rename=2V4M
    < rerun=UJ<W=M3T4R|< reset=2Q|< restart=6M7N0\8NCKFLPWRMSMUKVIWM1V2V<R=L3R4Q|< restarting=1R4N|< resume=0RFM2M<Q=M3R4S
    < riders=CP|< right=7U0MQU2L=S4L|< roll=0M2S4R|< rumour=4R|< run=6M7M0SCW2M3Q4P
    < same=?K7Q0UALDR9IBKESJSLRKMMMOPNRRTSMXLUSWUQH1L;V2J<P=PZM3L>M4K|< savepoint=7H0]8URMUKQL1L2U<L=M3U|< savepoints=QQ2M4Q
    < scale=6N0[MPRM1Q;N2V<M4M|< search=FR2KZW4N|< select=UQVR|< send=2U|< set=0U2R<M=R3Q>M|< should=?U7N0K2W=K3L4Q
    < show=7L0VCM9Q@NERFMGRNMRLUTVRWTYRQS1M<M=M3I4Q|< shut=7T0R9MUM1N2M3R4Q|< silence=6Q2Q3S4N|< since=7LRU2M=S3M
    < skip=7Q2M3S|< snapshot=8Z2N4M|< so=7M0MCQRTSQVQ1R2L=L|< some=1P2N4Q|< somebody=7LSR1S2L<R|< someone=@P2K4S
    < sorry=6P?Q0LCR9U@QEMNQSMQL1M2M=T4P|< ssh=1M2U3N|< stack=DR|< start=0TUM2L<S4S|< state=<Q3Q|< status=0TFKRL2L3[
    < stick=0Q4M|< still=RU|< stop=7R0V8KCN9SRMUK1X<K=N3T4Q|< storage=7Q3R|< streaming=UR|< submit=0TUN2L3L>R4T
    < support=0Q9Q2L|< suppose=7R4Q|< sure=0M4S|< switch=2V4M|< system=2V3M4M|< ta=0N1W2L4M|< tail=F\<M=M>M4M
    < take=6T0YUNQM1K2U<M=T4L|< tell=CMOPSQXS=M4T|< thank=@SRP1T2M4L|< thanks=0N1[2L|< that=6MFVGPVQ1R;K2L4T
    < the=0TDM9S@QFKGLHMIQLIMLONNMTTXRUKVMWMYS1U2G<Q=Q>R4T|< then=7T0M9RXS1M2W<R=M3D4J|< there=7M0QBPFM1R;M4S
    < they=7M0P8M1S2L3S|< this=6K?L7K0SCR9P2M<Q=R4U|< those=@UFMUQ1R2M3N4L|< throughput=GWOQ|< throw=2R|< thx=1X2M4M
    < ticket=FQ<R4N|< timeline=SUTU2K=N3M|< to=7K8W1R2F<L=X3M4Q|< tom=0M9QLQ1L=N4T|< tomorrow=2R4R|< too=6NFQSQ=Q4Q
    < translate=0M2T4P|< treasury=NQ|< triple=2L=W4Q|< turn=0Q2Q4Q|< twice=2M=U4R|< ugh=7Q2M<Q3R4L|< unack=6W0M2L=N4Q
    < under=7N1T4Q|< undo=0WFM1M=W4K|< unless=2V=G4V|< unmute=6U|< unsilence=6W|< up=0SRR2M=N|< upgrade=XL2U
    < wait=7L9KEU1Q2[=K3I4Q|< walk=SS|< warnings=FT3U|< was=RS1R2N<M4Q|< watermark=NQ5Q|< we=?M7R0U8LMPUM3R>K
    < what=6K0QAN8KCNDQ@QBQEQFQLRKIMQOQSTTMXMUUVTYRQQ;M5M<K=JZM>M4L|< whatever=1V4M|< when=0N8M@VRMSU2Q<K=N3R
    < whenever=8N2U=N|< where=0NAQCTEQRLUMWMYQQZZR3M4L|< which=0JCTERFNXQURVUWRYQQR1M<M=MZT3J4K|< who=0MCQRMSZTQUT1M=N3N
    < whoever=2K4R|< why=0VATDRBNFMNNRLSM1M2L3T4S|< wich=UQ3N|< will=0N2R|< with=AS8MBV1M2K<R=F3L>S4U|< withdraw=6T2N
    < would=?L7P8S9PFQPQRL1M2P<R=M3M>P|< write=7M0M8T:R;S2R|< wrong=7L0NCN@NBQFU<Q=L4S|< yeah=6Q1R2P<Q4J
    < yes=7Q8S9QFM1X2K=R3M4S|< yesterday=4P|< you=6R7M2Q=Q4T|>=AQXQ1R2S<M=R3L4H
    ?=6G?U7L0G8GCQDR9L:M@RFMHQIRJRLRMQPRNURYSTTQXRURWRYRQQ1G;J5P2K<I=JZQ3L>K4Q
    ? >=6J7M0Q8JCSDM:M@UBPEQFQGQHNISJQLRMQWSYQQQ1L;J2M=J3M>L4J|? ?=0QFQSS4K|? accounting=RQ|? do=7QWP1M=Q4M|? finance=RQ
    ? i=CNDQ@NIPRQUR5Q2M<N4K|? it=?SNQSQ=Q4I|? just=9QPQ1Q3Q|? no=7M9M1S|? not=4M|? only=9R<Q|? preview=3R|? show=DPSQUR4M
    ? the=7RCQLPNQRQ2L4K|? with=|FILE=7M0K:ZRNXLUHVMWN1J2J<J=M>i4W|FILE >=0U:S1M2Q>L|FILE as=>Q|FILE on=0MUM<L3S>X4Q
    FILE that=:R|FILE to=0J2K3Q>X4Q|JOB=6W?W7R8[CYDQ9T:L@VBREQFQHMISKNORNPRTSTTGXDUAVFWDYF1I;L2Q<T=Y3A>F4V|JOB !=0T8SGQ1N2M4J
    JOB (=9R2L|JOB )=4P|JOB -=7R0N8R9Q1R;Q2L<N4G|JOB .=7R0JAS8VCQ9Q@RBPFRQM1M2D<R=P4Q|JOB :=6N7M0F9NBSMQSM;\5R2I=R3Q
    JOB ;=8SBQFNRRXQQN1R2L<K=K3X4L|JOB >=6S7T0SAS8MDQ9Q@TERLRORPKNRSMTMXMULWLYM1I;G2L<TZL4J
    JOB ?=6L?S0TAQDL9M@MFQGVJQLUKIMTPSNVSSXMUKVMWNYN1L2C<R=KZM3Q4J|JOB JOB=6M7JA\CL9Q@MBUFSNMRMSQQN<L=M
    JOB NUMBER=6W0R8L9S@UEQFKNQ1Q<J=R4J|JOB a=LQ1M2R<T=R3K4J|JOB after=6M0QRN1R2M3V|JOB again=6RCM1L2N<X=K3R|JOB against=AW
    JOB alive=FMRQ1M3R4Q|JOB all=RQ4M|JOB alone=7T0LSR1Q2M<R=S4J|JOB already=RM4S|JOB also=7N9SFLRNQT2M<V=Q|JOB an=4Q
    JOB and=6M7S0RA^8SCF@JBLFFGMILKNMMNKRHSTQI1S;K2N<Q=H3j4W|JOB are=RNQM2P4S|JOB as=6U7Q8TCJ9T@MERLRMMNQRMQM1L<P=R3K
    JOB at=CMNRRR;N=S4M|JOB back=0MCQBQRQ2L<[=K3S4L|JOB be=7T0M9S1L2L<R=T4J|JOB because=6R0N9R2N<S4I|JOB been=FRRQSL4R
    JOB before=8SSN1R|JOB behind=NQ2M4R|JOB both=|JOB but=6S7U0K8R9LFNIVLMKTNK1M2Q=L3Q4H|JOB by=SQ1S2K<Q=U|JOB can=7TCQ2K<M4S
    JOB cancel=7Z0M8M1C3T4Q|JOB cancelled=0RRQ1M4R|JOB checkpoints=CQ@R|JOB come=RQ2Q|JOB configured=BVMMRL|JOB consist=EQ
    JOB containing=FP|JOB could=?RBNFR2M<M=Q|JOB cpu=CMLQRS5Q|JOB crash=|JOB crashes=<M4R|JOB desk=|JOB did=1R|JOB die=CTRM
    JOB died=CRDQ|JOB disk=|JOB do=7V0SRQ1I2MZQ|JOB doing=0VGQ3S4M|JOB done=RU4L|JOB down=7R8MFQ2L3V|JOB drain=9Z1I4L
    JOB drained=0T9R4K|JOB during=7M1T2M4P|JOB eating=LQMQ|JOB errors=FR3M|JOB ever=RT2M|JOB every=8L1R2W3K|JOB fail=3Q
    JOB failed=@Q<K4T|JOB failing=CT2M|JOB fails=2T<L|JOB failure=|JOB fall=CQ|JOB falls=2S4N|JOB faster=?R|JOB fell=CQ<P
    JOB finance=7SCQ1S4J|JOB finish=RTSQ2N=M|JOB finished=RT2N|JOB first=<N3W4K|JOB for=6W?M0KAUCSDM9R@MBMFRMQSR1J;L5M2M<QZP4K
    JOB from=CQFKRMSQ1M<V=T3Q|JOB get=7M8MCLBQGPRP2M3U|JOB gets==Q4S|JOB getting=IVRM|JOB go=RQ2R<M=Q4M|JOB goes==M4S
    JOB going=<R|JOB got=8MRR4R|JOB had=PQ4S|JOB has=7Q0S8M9MFQPPRMSM2T<M|JOB have=CQRSQR2K|JOB holding=RQ|JOB how=RM2N4R
    JOB i=6Q7S0M8PCQ9R@LBMFTIPJQRT2K<L=J3N4M|JOB if=7N8Q9M@TST2Q=M4K|JOB immediately=7M0TCP1L4M
    JOB in=6K7M8Q9M@MFLGMOMSTU[1Q5R2R<L=M3R4K|JOB instead=7R0MASBN1M2L<U=N4Q|JOB into=8W9Q2J4M
    JOB is=?Q7K0SCQ9JEQFMIMNNSMUNQM1U2S4S|JOB it=7P9LRMXQ1P2J=W3Q4Q|JOB job=0\@LFNNMRP2M3K|JOB just=7L0M8SFR1I2L<S=P3Q
    JOB keep=1Q|JOB keeps=CT4M|JOB lag=NQ5Q=R3M4M|JOB lagging=NQRM3Q|JOB lags=2Q|JOB last=@QGSOUPQNR1S2K<N3M4K|JOB launched=BQ
    JOB let=9M4Q|JOB log=FWRM|JOB logged=FURM3Q|JOB logs=0XFP3M4M|JOB lose=KR4Q|JOB made=ER|JOB make=RT|JOB me=2S4M|JOB mess=
    JOB must=1S<Q|JOB mute=|JOB myself=|JOB needs=7M0S9Q2R=Q|JOB next=AW8M4L|JOB no=7T0M9S1L;M<R3R4K|JOB nobody=7T0M9S2M4L
    JOB not=7Q0KCV9VFL2M=R4K|JOB now=6R7T0M8U9QNQ2I4I|JOB of=7U:Q|JOB off=2M<R4R|JOB ok=RT=M|JOB on=7T0PAM8NLPRQ2T<M
    JOB once=0R<T4K|JOB only=7L9RQU1M<M4Q|JOB or=7M0V1M2R|JOB ought=0Q|JOB out=7T0L8QFM1L2T<L=L3[|JOB outage=2Q
    JOB over=CMJQKQMROQRQSMTQ5R2Q<P=N3M4K|JOB parallelism=2T<N|JOB past=FQIPSN5Q
    JOB please=6MAS8QCI9H@WBSERFMGQIMMNNQSSQT;M5K2H<X=Q4I|JOB process=|JOB ran=|JOB reads=FM1Q|JOB reason=6T4L|JOB repo=RN2T
    JOB restart=0RSU1F2K<V3R4L|JOB restarted=0MCNPT2M<T4Q|JOB right=?M7TAQ8LNQ1M<U3N4K|JOB run=9NBP2T<M=L
    JOB running=7N0R9QBQFR2M<R3M4K|JOB saying=;T4L|JOB says=0MFL1W2P|JOB scale=1M2L=[4J|JOB scaled=0U1Q2R4H
    JOB should=?M9MIP1L2Q<K=U4R|JOB show=DPEPFM3L4S|JOB side=AU3M|JOB silence=|JOB since=8PSU5Q2M=M|JOB so=0JAV8KPQSM2P=M3T
    JOB somebody=7R|JOB sorry=8T9MFS<R=L|JOB started=BP|JOB stays=7M9N1M2R4V|JOB still=IURT<Q4L|JOB stopped=4Q
    JOB submitted=BQ|JOB take=8Q2M3V4L|JOB takes=?Q4R|JOB team=2Q3Q|JOB that=?R7Q0MFQGM1K;V2KZP
    JOB the=7S0LCM@NFRNRRLQN1T2K=Y4L|JOB then=0M8K9MRRQM2I<I3a4V|JOB there=CR9Q2N|JOB they=0N8R@R|JOB this=7M2Q=M4U
    JOB throughput=GU|JOB to=6L7KAM8\CM9U@MFLLMNMRJSK1S;N2R<L=R3Z|JOB today=4S|JOB tonight=0SQQ4L
    JOB too=6W?N7R0M8RCT9RBKELFQLMMNNTRQSMQL1M2M<H3L4T|JOB topic=2R|JOB twice=1M2R<N=M4S|JOB under=8Q1J2Q4R|JOB until=2R
    JOB up=0TFMRV1L=T3V4J|JOB use=BVRL|JOB uses=2Q|JOB using=|JOB vs=AX|JOB warnings=FR|JOB was=7Q0MBQ2S=L4S
    JOB we=7R0K8Q1T2K=Q|JOB went=2Q|JOB were=1R|JOB what=7R9P2M4Q|JOB whatever==Q|JOB when=?P1M2Q3L4S|JOB whenever=2Q
    JOB which=1S4M|JOB while=7NCS|JOB who=SR1M|JOB will=2M4R|JOB with=7U0MAY8MCMDR9MBMERRMSM1M<T4J|JOB without=7R9Q1N3S4L
    JOB work=9S4M|JOB would=7RAQ8Q9QFQ1L2Q<L|JOB write=FQ|JOB wrote=WQ2R|JOB yesterday=1R|JOB yet=1M3M4T
    NAME=0K8QCMFXGMORRLVQ2LZQ3M>Q4W|NAME :=OS1Q|NAME >=FT4M|NAME ?=ZP|NAME NAME=OS|NAME in=FQRM2M4R
    NUMBER=6S?K7J0IAP8UDJ9N:M@LBLFQLPMMSUTWUQVGWIYJQJ1J;S2Q<U=_ZM3S4S|NUMBER !=7R0M2T<S=K|NUMBER .=7R0LCMESRMQU1R2H=R4P
    NUMBER :=6Q7S9P;R2M|NUMBER ;=0NSP1R2M3U4J|NUMBER >=6S0SAUCL9S@SELGLHNILLIKMPQNIRMSQTSXQUMVMWM1I5U2L<Q=RZR>S4L
    NUMBER ?=7K0UCS@MBMLMMMNMTQUMWM1N5M<Q=\|NUMBER JOB=6L7M0R8MCR9Q@MBMFQRWQN5P2M=F3Z|NUMBER NUMBER=6M0S8MNR=V3L
    NUMBER after=0N=M3V4K|NUMBER again=RS2L<T4M|NUMBER and=0SCQRRUN1L2K<M=K3]|NUMBER as=0M8RCW2M|NUMBER at=0M2P=R4Q
    NUMBER back=0P<R|NUMBER before=8P4S|NUMBER busy=US2M3Q|NUMBER but=0LLQ1R2M|NUMBER by=0T2K|NUMBER cancel=|NUMBER day=1T2N4M
    NUMBER days=2S=M4N|NUMBER do=7M0Q9N2L<S=R|NUMBER doing=RQ|NUMBER down=0QCS4M|NUMBER drain=4P|NUMBER each=3R4L
    NUMBER error=0UDPFQ2P4G|NUMBER euros=|NUMBER executors=2Q<S=L4M|NUMBER fail=CR|NUMBER for=6R8TCMFM<L=S3L4U
    NUMBER from=QQ2K=R4R|NUMBER gb=2L<U4Q|NUMBER go=1R|NUMBER has=GQ4Q|NUMBER hour=6Q0VFKGTLTSM5P2L=J4L
    NUMBER hours=6Y7L0M8MCM9N@MGQISLRORPPNXRMSXTUUL1L5P<K=F3Q4I|NUMBER i=8NCM9M@YBQFKRM<M=V4J|NUMBER in=0NCSEM|NUMBER info=4Q
    NUMBER instead=6NFL<Q=Z4L|NUMBER is=6N7S0KCM9QESFVRL2N<M4S|NUMBER it=6M=X3M|NUMBER job=4Q|NUMBER just=7Q=M4R|NUMBER last=
    NUMBER lines=FWUM=M3S4N|NUMBER log=0S3Q|NUMBER mb=<U4M|NUMBER min=6RFQGRIRLSKQONNUSLUS2N<M=I4I|NUMBER mins=
    NUMBER minutes=6S7M8M9K@MENFUGQHPISJQLQMQOQNTUQ5Q2Q<K=K4H|NUMBER more=6M?M7M0JCMFLUM2Y<M=X3T4T|NUMBER mute=
    NUMBER no=6M0QGQ1Q2H=R3M4Q|NUMBER not=0M2M<U=V4K|NUMBER now=0QRN1R2L=M4S|NUMBER o'clock=0M;P2Q3N
    NUMBER of=7M0eAQ8VCL9NBREUNMSLUL1L2Q<J=G|NUMBER off=2M=T3Q4M|NUMBER on=0MFURU1L2K<Q=T3J|NUMBER or=0U1S2L=M4K
    NUMBER parallel=2Q<N=S>Q4M|NUMBER partitions=0N2R|NUMBER people==M4T|NUMBER percent=US2Q<P=Q3M|NUMBER pizzas=2S
    NUMBER please=?R7N0R8N9QFQ2M=S3U>M4I|NUMBER rather=6NFRUT2N<S4K|NUMBER reason=6S3N|NUMBER restart=0U2R<L
    NUMBER restarts=UQ2N|NUMBER s=UQ4M|NUMBER savepoint=7Q4Q|NUMBER scale=0Q1M2S<M=N|NUMBER seconds=0N@QFQNLUR2R=M
    NUMBER silence=|NUMBER since=SS|NUMBER slots=2K<R4R|NUMBER so=CQ=R|NUMBER take=8N2M3Q4P|NUMBER that=0VRP1P2M<L3L
    NUMBER the=0M9SRM=W4L|NUMBER then=9QUQ2K<M=T3Q4M|NUMBER this=2N<R|NUMBER times=UR1Q<M4R|NUMBER to=7S0GRM2R<S=S4Q
    NUMBER tonight=2T=M|NUMBER too=6R0Q8SCMFLRN<[3M4M|NUMBER up=0Q2M4M|NUMBER was=1Q<R=M|NUMBER we=|NUMBER who=1R2S4K
    NUMBER with=AQ=Q|NUMBER workers=6N0M2U<M=Q4S|NUMBER would=RT=S4N|QUOTE=6N?N0E8RCQ9MBPFVGMRQTMXNUKWMYM1T;V5N2F<Q=VZM3L4\
    QUOTE -=1M4S|QUOTE .=7Q8QCSDQ@P2L<R=M3M4I|QUOTE ;=2Q|QUOTE >=0K1T;W2M<M=Q3P|QUOTE and=0QEQ=Q4R|QUOTE but=7R0Q8Q1M=Q4L
    QUOTE i=1L4T|QUOTE ignore=|QUOTE in=0LFURSSQ4M|QUOTE into=2T4M|QUOTE is=<Q4Q|QUOTE lol=1R|QUOTE that=RP<R=R4K
    QUOTE was=1M4R|QUOTE which=1N<P=P4R|RUNNER=6M?M7Q0I8QCKDN@LEMFKGMIMLMKNMMNLRLSLTMXqUZVSWUYKQL1I;L5M=MZM3T>]4L
    RUNNER .=7M0MXRVRWM2R<M4S|RUNNER :=RQ>Q|RUNNER >=7M8LRMXQUTVQWTYM1Q2R<W=M3Q4L|RUNNER ?=7KFNRNXVUYVTWS>M|RUNNER alive=XQ
    RUNNER and=>Q4Q|RUNNER are=WQ|RUNNER as=3Q>Q|RUNNER at=UQ|RUNNER but=7M8Y3J4M|RUNNER call=|RUNNER cluster=0MRNXT
    RUNNER even=XQ|RUNNER except=7W4L|RUNNER for=WM3Q|RUNNER got=XP|RUNNER have=XQUIWW2N|RUNNER is=|RUNNER itself=XQ
    RUNNER job=0R2M|RUNNER jobs=7N0WUM2N4M|RUNNER name=|RUNNER now=XMUR3R|RUNNER on=XS|RUNNER only=7QXMUQWQ3M|RUNNER over=2P
    RUNNER please=XQUS3P|RUNNER runner=XQ2M3Q4R|RUNNER that=9RRPUL3Q|RUNNER the=3S|RUNNER to=XMUM2S=S>M4M|RUNNER under=>Q
    RUNNER we=0N3U|RUNNER with=UQ3N>R|[=0QOR1S<M3M|]=0QOR1S<M3M|a=?L8WCRDL:U@PBKFLKNMLOQRKSIUQWK1S;Q5K2R<J>U4R|a JOB=7Q:PWQ
    a NUMBER=8M9R=U4K|a batch=0N>S4Q|a big==R|a bit=?Q0W2J|a cancel=4Q|a checkpoint=8N@T|a coffee=2N|a day=6QNT2M<P
    a drain=7N9R2N4S|a dry==U|a few=0U=M4M|a fresh=0M8X2L=M3Q4M|a good=|a grafana=2T|a haiku=2S|a half=6T3N4M|a jira=2S
    a job=0KCM1a2K3M4R|a joke=7S1Q4M|a kafka=|a lag=US2L4Q|a limerick=2S|a line=SP1T4L|a list=|a little=0R1Q=N
    a look=CS@SGQLQ2M4K|a lot=VR1Q|a mail=2S4L|a meeting=TQ2Q|a minute=UR1M2J=Q3R|a mistake=1M4R|a moment=7Q|a new=8VEQ1N=N
    a note=6M7M0[8N1L;V2J<N=M3T|a parallelism=0M2L<V=Q3S4J|a pipeline=:VET2JZS4M|a pizza=1N2T4M|a poem=2Q
    a preview=7Q9QUM=Q3S4L|a quarter==U4L|a restart=0M8RCPUT1M2N<W3M4K|a savepoint=?N7Z0S8VCM9N@NFMRNUMQS1P2J=L3S4R
    a second=?QOT2P|a short=2Q|a sticky=|a streaming=0Q2N>S|a test=|a ticket=|a week=2P|abort=7\CN2J<M4R
    about=6S7KAM8MDN9J@TELFMGMHMIPJNLQKTMRORNRRPTNXSULVQWRYN5M=UZM3J>N|about JOB=7L0T8N9L@QELISLSKQMROSNQRUSM1L2R<L=H3M4P
    about RUNNER=XTULVSWT2N|about a=4Q|about backpressure=2Q|about cancelling=9Q=Q|about draining=7SSQ<R4I
    about it=6T?R0N8MRM1M2Q=R3S4M|about its=ER<R3M|about stale==Q|about stopping=4Q|about the=CM@SBPFLLMMNNRRSSUXR1M3M
    about this=6P2Q|about to=8S1T2M3Q4I|above=0LFQUZ2R=L|above NUMBER=0LFQUZ=M|access=0M2T|access to=0M2R|accident=7Q1R2Q<M
    according=0V2K=N|according to=0V2K=N|account=2S<P4P|accounting=RQ<Q4M|ack=6]7N0TCNFM1L2I<K=K3U4W|ack JOB=6T0L=M4X|ack all=
    ack back=6R|ack it=6T<M=N4R|ack on=6Q|ack this=6S|acknowledge=6\0Q1M;N3S4L|acknowledge JOB=6U2R4N|acknowledge it=6U0R2L
    acknowledge this=6Q|acknowledgement=6b1M=M4J|acknowledgement back=6S|acknowledgement of=6U2Q=M4M|acknowledgement off=
    acknowledgement on=6T|acl=2Q<Q4L|across=0MFMSKT\VUQQ1N2M3L|across all=TSULVUQQ3M|across the=0NFMSLTWUS2M|act=2S4M
    action=4R|actually=6S7S0MAQ9VFK1T2K=R3H4R|actually do=7S1M=P4Q|actually make=6TFM|actually no=|ad=3Q4M
    add=6M0RRM1M;X2Q=U3U4F|add NUMBER=0MRM=T3S|add a=0Q;R2S3Q4K|admin=0PUM2[=M3N|admin mode=|admin password=2P
    admin rights=0M2S|administrator=2P|advice=?\0LUL2M=N3Q4Q|advice for=?TUL3R|advice on=?S4M|afresh=<R4M|afresh without=
    after=6T7J0MCL9LBMFMNNRLSMXQQQ;R2R3\4T|after all=6T1R3N4J|after lunch=6R0N1Q2R4I|after restarting=RM4V
    after that=8N9QBNXR2M3Z4K|after the=7N0QRQ1N2U3N4K|afternoon=|afterwards=7M0M8QNQ2M=N3Y4M|afterwards >=0N8R3T4L
    again=6Y?M7K0K8WCLDX9L@MEMIMLNNMUMVLWM1N2S<Z4N|again .=SP1R2M<N=S|again >=6V7M8M9NFMRMUMVL1N2Q<S=M3U4S|again ?=RW
    again but=8MFV<R4M|again from=0R3Q4N|again please=8UFN2Q<Q4L|again restart=2R<L|again what=1Q2M|again with=<R
    against=7M0LA[RLXMUR1U<M=N4S|against JOB=A[RM|against it=1R|ages=?Q7R1R2Q3Q4F|ago=0N1U2N<N3N4S|ago .=1R|ago >=
    agree=7T0T1M2M<Q3M4K|agreed=1L2L4V|ah=9VFMNS1Q=N4Q|ah no=9T1M4Q|ahead=7R9VFM1K2K<Q=Q3S4Q|ahead >=7P9SFM1L<Q=K3T4U
    ahead and=9Q=Q4N|air==Q|airport=|alarm=1P2S=K4Q|alert=7M2R=R3Q4Q|alive=0MCNFMIMRZSPXXUN1L2L3T4M|alive >=IMRU
    alive ?=RTXS2M4M|alive and=FM3R|alive on=SQ3R|all=6I0HAM9KEMFGGSNMRRTUXMYTQR1T;Q5N2S=JZN3[>M4R|all .=4R
    all >=6T0N@R1Q2K<K4Q|all ?=XPUQ|all batch=UQ<M4P|all by=1M2M4S|all critical=6P<Q3R4N|all dataflow=UQ=M3U4M
    all failed=0MUK1T<S3P4L|all flink=@M2Q3Q4S|all for=1S4M|all from=1Q|all good=1R2N|all i=8Q1M|all is=UQ2N3M4S
    all jobs=7M0QTVUPVMWMQQ1M;Q2M<N=N4T|all morning=2N<S4L|all of=UW1L2L<S|all our=TQYP2M|all previous=3N4Q
    all running=7P0M8Q9TUH1M=T3U4L|all savepoints=QT3N|all spark=3T4M|all the=7SCR9N@LBRFMGRVMWMYR2K<P=Q3X4E|all your=2S3M
    allowed=RRSM2S|allowed to=RRSM2S|almost=1Q2M=Q|alone=7R0M9MSR1Q2L<Q=Q3M|alone .==N4S|alone >=7QSR1T2N<M4L
    alone and=8Q<Q=R3K|along=DQNLRWTP2N|already=6Q7K0R8JCM9TUVVM1X2R<M=L3N|already >=0PRQUR2M<Q4N|already ?=UQ
    already cancelled=1P|already finished=UR|already has=|already restarted=1U2Q4K|alright=?M7T0M9M@VIM2M<S=S3M4K
    also=8TCM9R@NBLFNNMRMQS1K;P<T3P4P|also >=8T9TQU<K4K|always=0KCMEP1T4Q|am=7M9MBMESFQJQXNYQQN;Q2R=K3R4Q|am a=
    am asking=CRFQ4L|am glad=4Q|am going=4R|am i=7MRR2T4M|am just=4Q|am new=ERYQ1R|am not=7R0RCQJQ1K2K=M3P4M|am on=1N2N<Q
    am only=7M4T|am still=|am the=2Q=Q4M|am wondering=7N0U4L|am writing=SP4R|an=6S?Q7Q0I8LCM9MFRGQHPLRSMVNWMYQ;N5R2V<L4Q
    an e-mail=2P|an email=2S|an hour=6U7MFSGQHQLRSMWM5R<M3Q4L|ana=;Q3M4P
    and=6L?RASCN9Q:TBMELFLGMHJIJLMOIPKNIRLUSVMYQ1G;K5gZL3^>Q|and JOB=6L0JAY8ICTDN9T@RBQERFIGRIQJRKMNRRYUMWN1K;L5I2E<J=L3Z4Q
    and NUMBER=0L8XFNNSSM2S=M3Q|and RUNNER=XRULWU|and a=6T1N2Q3M|and ack=6M<M4U|and after=3U|and afterwards=3R
    and all=?Q0T3F4T|and also=0SBM2M3R4M|and assign=2Q|and backpressure=5X3N|and busy=IMJSUN5T|and by=SQ|and call=2M>W
    and cancel=7M0TAM8M9M1M;Q2W3L4Q|and compare=|and cpu=5R|and do=0RFQSP2Y<L=N3J4L|and drain=1U2P<N3M4L
    and for=CQ9M@FBZFUGSIRLIMQNQRMSJXQUMQR5R2M<S3M4H|and gc=KQML5U|and give=0L2R<R3Q4M|and go=0M1R|and has=|and he=7Q4M
    and heap=LMMQ5T|and how=CMERIMMSNMRRUQQM5S2M4R|and i=7T0QERLQMR5M2F<M3I4M|and if=7R2S|and is=RR|and it=0Q8RLQ2M=N3M4S
    and its=0QDR@MFQIRJQOQRMSQUMQN5L3S|and keep=7Q0W2L3K4N|and leave=0L1M2M=R3T|and let=CN9SFM3R|and memory=MT
    and my=0P9RRR2N4K|and name=>Q|and no=6P7Q0T8R1L2S<L4H|and nobody=8P2L3M4P|and not=0R|and now=0LAS8QCS9MFMMNNLRTUM2Q<R3T4Q
    and of=?M0M8VCMBRELFQGMIMLWMMNRSMUMVRQR5L2L=M3U4M|and on=FNNTRLUZVXYN2M<Q3N>M|and only=CQSS2R4L
    and over=FMILLZMMNQSUTMUM5M|and print=2Q|and push=2Q=N|and put=8U2M=Q3Q4K|and restart=<T=N3M4S|and scale=0X8M2L4K|and she=
    and show=AMCM@NBNFPRM3]|and take=6Q7W=L3M4L|and tell=2T3K|and that=@NNU
    and the=6M7Q0K8ICQ9K@LBLERFNGQIRLQKNMTNLRTSLTRXXVMWSQV1L5P2G<M=M3Q|and then=7M0QAM9\FM2R<M|and there==N
    and they=RT2M=R3L4L|and this=0MCVFURMSM2M=L4P|and those=FRURVMWS3M4R|and to=7M0V8M9N@NFNSX1Q2M4S|and up=FQ3L4Q
    and we=1N2M<R=T3M4Q|and what=?P7RCH9L@PBSLLKZNIRMSLXQVNWLQM2T3`4M|and when=SS4M|and which=XMUR4Q|and who=SR4M|and why=CM3U
    and with=7SAUCLFMRLUM2M<U=V4M|and worse=FS|and writes=:S2M|anna=7M2T<S4J|another=6M0J8W<Y=M4Q|another go=<U=L
    answer=2M3M4Q|any=?X7Q0G8MDS@QBMEMFTGNHQNNRISPXRVVWSYMQV1K5M2K<R3J|any advice=?T4M|any back=IR|any errors=FP|any faster=?Q
    any free=XQ|any idea=CS|any job=0LUUVS|any jobs=UQ|any log=|any more=7V0M9Q2Q<M4L|any of=VQWP3K4T|any old=
    any savepoint=7N<U3Q4L|any savepoints=QS1Q|any state=<R|any tips=?S|any tuning=?R|any warnings=FQ
    anybody=7MCQFMRSSUUTQP1M3M|anymore=7R1P2Q4J|anymore >=7Q9P4L|anyone=7M0N@MRLSTUR2J<M4Y
    anything=?R7N0IAQ8NFURNTQXMUVVSWZ1L2L<L3L|anything .=|anything >=2S|anything about=FT|anything in=FSURWL2M
    anything lagging=|anything on=WQ4T|anything that=9R3Q4M|anything unhealthy=UNWS|anything with=FQ|anything yet=AQMQ1N=Q
    anyway=7S0M8QWQ1M=T3M4G|anyway >=6P7Q0M2P=T4K|anywhere=FR|apart=0MCS9Q<Q3M4M|apart from=0MCS9Q<Q3M4M|api=XM2U4L
    api is=3Q4N|api key=2Q|api keys=2P|api token=2R|app=0NRPSQ2Q<Q=Q4L|apparently=0T2L|apply=0M2S|approval=7M2V4Q
    approval step=2R|approve=2Y4L|approved=0M9^FMRMSM1M2Q|are=?M7P0K8UDM@WFJHSNRTNXTUQVJWUYX1I5M2M=MZK|are JOB=@R3S4N
    are a=1T4M|are about=0Q4N|are all=8PYS2M|are already=2N=R|are asking=SQ|are at=CRBPUNWQ2M3Q|are checkpoints=@P
    are coming=OR|are crashlooping=2P|are critical=UMWS|are done=7SUS4K|are finished=UP|are free=XQ2R=M4N|are here=8S
    are hooked=YR|are in=UMWR|are its=@QBQ4N|are lagging=UQ3N|are late=2P|are left=XQ|are more=3Q|are not=ULWS1Q4R|are now=2S
    are off=2Q|are on=0TUSWM2M3M4M|are over=|are paying==R|are restarting=UQ|are root=2Q|are running=USWN3R4M|are still=UR
    are switched=|are the=@SFN4R|are there=XRYQQR2M3M4P|are they=CK3U|are unhealthy=UMWR|are waiting=HRRP2S=J4N
    are we=GRRQXRUL|argh=7V9QFM<U4J|around=NRRLQQ1S<M|around for=|as=6R?M0LAN8R9M@MBPFLGMMQPRRKSLULWMYQ5Q2R=UZM>V
    as JOB=0N2S=U3M4L|as a=7M0M9MESPQ5Q3N>U|as i=7M=M4U|as if=2U4M|as it=0Q9M1U2L<R=J4R|as many=0T2M=S3M4M|as soon=0M2Z<M=M
    as the=7R5Q|as to=7Q8PBQ4K|as we=4P|as well=6S7S0RAN8T9SELHQLQMQRM1M5Q2K=L3Q4H|as you=7RUP3M4Q
    ask=?N7M0MAQCM9NBSRQSQ;Q2Z=R3M4K|ask for=AR8PBT1Q2L4M|ask me=RS1L2X3N4K|ask you=1U2M=R4M|asked=7P0REPGP1R2K3N
    asked for=7R9PGP2M|asked me=4S|asked whether=1Q|asked you=4Q|asking=7M8MCQ9NJQRTSQ1Q2Q3M4J|asking :=|asking >=7MSP<Q
    asking for=0SFQ2M|asking me=2V<M3M4M|asking why=CR4M|asking you=CSFPJQ4K|asks=RR1R2M4M|asleep=CP1L2Q=P|assign=0N2S
    assign it=2R|at=?M7H0L8M9I@QGRIQLSNRRTSMXRUMVNWRQM1M;X5M2T<L=R3K>Q4T|at >=IQRR2N|at ?=CKLQRMUM2[|at JOB=CQBQ;Q
    at NUMBER=6L7M0S8LRK1S;T2Y<I4R|at all=0N@RXR1Q2J<Q3M4Q|at it=7QCR9NBP1T2L3Q4I|at me=4N|at noon=0L8Q2Q<M=P3Q
    at once=0Q2L=T4L|at parallelism=0M2L<S=P4Q|at some=0R2Q4L|at the=6Q0MCM9M@QGQNSRSUT1M2M4L|at this=UP2N=T4M|atm=RS
    audit=0L@QRQ2Z4I|auditor=BQSP4M|auditors=8PSR1M4P|auditors are=8SSQ|automatically=0M2Z<M=N4K|automatically >=2R|avoid=7M4S
    away=7S0M;Q2Q=S4M|away >=7T0M2M<P|back=6X?L7K0LAM9L@MBPFVGNIXLMNMXNUMVIWQQT5Q2L<V=L3Q4Q|back .=3R|back >=6R0SVN2L=L4T
    back ?=CQ|back NUMBER=6LSX<M=M|back and=6P<Q3M4R|back from=WS2M<Q4Q|back in=1Q2M4Q|back on=RPWMQR;Q<R4N
    back pressure=FMI`RMUQ5Q4L|back the=6RFRSM|back to=6M0L8MERFSIMRPSMQS;M2S<Q=U3G|back up=0S8RVM<U=M3T4K|back with=2S=M4N
    backfill=|backlog=7M0MCMFLGMHnIMNLRLSMUP5V3L4L|backlog >=HR|backlog ?=HS|backlog is=2S|backlog of=HWNNUQ5P2N|backlog on=HT
    backpressure=0MCLBMENFJGLItLMMMNKRKSM5Z=L4K|backpressure >=IT5Q|backpressure ?=IS|backpressure here=IR
    backpressure of=IT5R2N3R|backpressure on=IT2Q|bad=0MIR1M2K<S3P4S|bad is=IR|badly=?Q|balances=|bank=6QRQ2M<P4Q
    bar=9UUV2L=L3J4Q|batch=7U0IU[VTWLYM1M2J<N>V|batch job=7U0L2M3K>U4Q|batch jobs=VRWM<M3U|batch ones=UPVQ|batch stuff=UU
    be=6R?V7S0RCKDN@MBMELFQHQNMUK1M5M<S=S3K4U|be >=9N1Q<N=S|be a=7Q0L1U2T4F|be cancelled=?M7Q0WIPRMUM2Q=N|be done=7L0Q=Q
    be drained=0S9W1M2L=N4Q|be in=SP4M|be it=|be late=2T4M|be made=?T|be restarted=0U1L;P2L<V=M4L|be right=?U
    be scaled=0Q2S=Q4M|be so=0M8QBQRSST1N2L4I|be stopped=1Q2M4S|be the=0MFR1Q2R4M|be wrong=|beat=4P|because=6S8Q9R2H=R3K4S
    because of=6N7Q4S|because the=6S0P2K<M=S3N|been=6M7R0M8N@RBPFQGNJRPNRRSVTSVLWM1M5M2M<Q|been cancelled=RLUQ4U
    been done=SQ1P4N|been fiddling=SR|been going=TQ|been happening=SSTQ|been logging=FUSM|been messing=SR|been running=RV2L4N
    been up=RUUQ4M|before=6L7L0L8T9M@MNMRLXQUMWU1S;U<I=L3V4S|before >=7Q0N1R|before anybody=CQQP2R3M4L|before cancelling=FM4T
    before i=7Q8TGPSMXQWS1L2M4L|before lunch=0R8P1N2P|before monday=1R2S=P4G|before the=?P0N8RWQ1Q;Q2S3L4M|before we=8Q
    before you=8K2M=M3Z|behind=7LCWN\RIUS2M3R4M|behind .=|behind >=0SUQ1Q4M|behind ?=CUUQ4M|behind JOB=2S4P|behind is=NYRK
    behind me=RQ1M<P|behind right=|behind the=|being=6Q3P4N|believe=1M4R|believe it=4Q|belongs=RR2P4Q|below=0NFMSMUNWL2QZZ3Q4M
    berlin=4Q|best=4R|bet=|better=6U?W7N9NBNFKGTSN1U2J=L3M|better make=6S|between=0LAUCM@M1U2Q3K4R|big=HTRM2L=S3R
    big is=HSRN3R|bigger=0];P2K=K4K|bigquery=2Q|bill=1R4N|billing=2R4L|bit=?Q0X2J|bit >=0Q2K4S|bit more=0Q|black=0R2L=R3Q
    black friday==R3Q|bless=2M4Q|board=0M9QUSWQ2Q=L3M4Q|bob=7L9NEP2M3L4\|bob is=7R|bob says=0S4L|bob wants=0M2V4M|body=2N4T
    bogotá=1P2N=Q|book=2T|book me=2T4N|books=|bored=0N=S|boss=7M0S@Q1R4M|boss is=0R2Q4N|boss says=0S4M|boss wants=@Q2N<P4Q
    bot=0U2N4M|both=6K0M8L@QBMFINQRMQN1L;L5Q2L<L=K3p4S|both >=0L1N3V4U|both JOB=3R4M|both failed=|both jobs=3Q|both of=0M=Q4T
    both to=0MNR=M3T4M|bottleneck=C[ETRM2L4K|bottleneck >=CREN|bottleneck ?=CS|bottleneck in=CVEM|bounce=0UUM1M<Y=M
    bounce JOB=1N2M<Z|bounce it=0M<T|bounced==N4S|bouncing=CR|bouncing >=|box=2Q3Q|boxes=0M8S2R|branch=2R4N|break=7M1R4M
    breakfast=0MFQNR2Q4M|breathing=XQ2M|breathing down=|brilliant=1W2M3M|brilliant JOB=1Q4M|bring=6N7M0RFMRLVM1L2K<Z=R3W
    """#
}
