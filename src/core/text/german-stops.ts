import { type Stops, words } from './stops.ts'

/**
 * German abbreviations (Duden, „Die deutsche Rechtschreibung“, list of abbreviations, and those of
 * news and legal writing) and the words that start sentences.
 */
export const germanStops: Stops = {
  ordinals: true,
  bound: words(`
    z.B z.Bsp d.h d.i d.s i.d.R i.e.S i.w.S i.S.d i.S.v i.H.v i.V.m i.Z.m d.Red s.o s.a o.g u.g m.E
    m.W z.Hd a.a.O h.c h.c.mult Ph.D i.e e.g v.a u.U i.d.F
    Abb Abs Abschn abzgl Adm allg Anh Anl Anm Aufl Ausg Bearb bearb begr bes betr Bez bezgl Bsp bspw
    Buchst bzgl bzw ca Capt Cmdr Col Dipl Doz Dr Drs ebd ehem einschl entspr ev evang evtl evt exkl
    Fa Fam Fig Frl Gebr gegr gem Gen gesetzl gez ggf ggfs ggü Gov Hg hg hl Hl Hptm Hr Hrn Hrsg hrsg
    Ing inkl insb insbes kath Kard kgl lfd lt Lt Mag Maj max med mind Mlle Mme Mr Mrs Ms mtl mult
    Nachf Nr Nrn phil pol Pos Prof Priv rd Rdnr Rep resp Rev Rn rer sel Sen Sgt sog Spez St staatl
    städt stellv tägl theol Tz übers Übers Univ urspr usgl Verf vgl Vors vs wiss wöch Zit zit Ziff
    zw zzgl jur nat pharm vet habil oec Obst Frhr Ebf Erzb Gfm Sr Mt Ft Mag.a Dr.in Prof.in
  `),
  open: words(`
    usw etc usf uvm u.a u.ä u.Ä o.ä o.Ä dgl u.dgl u.v.a u.v.m u.a.m v.Chr n.Chr v.u.Z n.u.Z Chr
    a.M a.d a.D d.J d.Ä e.V o.k i.R i.A i.V z.T z.Z z.Zt
    Mio mio Mrd mrd Bio Tsd tsd Mill Std Stdn Min Sek Jh Jhd Jhdt Jahrh
    Mo Di Mi Do Fr Sa So
    Jan Jän Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez
    Str str Pl pl Bhf Hbf Abt Inc Corp Co Cie Ltd Jr jun sen Bros ff Red
    dt engl frz franz ital span russ ukr poln türk griech lat amerik österr schweiz bayer chin jap
    korean arab hebr jüd röm geb gest verst verh led Ew ms MwSt Mwst USt
  `),
  counted: words('Art Kap Bd Bde Tab Taf Tel Fax Lit lit Jg Sp'),
  cardinal: words(`
    seite kapitel platz rang artikel absatz nummer nr abbildung tabelle band raum gleis zimmer stufe
    gruppe teil klasse version formel kategorie paragraph paragraf § minus plus s. nr. abb. art. kap.
  `),
  starters: words(`
    der die das des dem den ein eine einer eines einem einen er sie es ich wir ihr man mein meine
    sein seine seiner seinem seinen ihre ihrer ihrem ihren unser unsere dieser diese dieses diesem
    diesen jener jene jenes jeder jede jedes alle alles viele einige manche mehrere beide andere
    kein keine niemand jemand etwas nichts dabei dadurch dafür dagegen daher dahinter damals damit
    danach daneben dann daran darauf daraufhin daraus darin darüber darum darunter davon davor dazu
    dennoch deshalb deswegen doch dort dorthin denn da aber allerdings als also am an anders auch
    auf aus außerdem ausserdem bei beim bereits bis bisher bislang dass durch ebenso ebenfalls erst
    etwa für ferner gegen gleichzeitig heute gestern morgen hier hierbei hinter im in indes
    insgesamt immer inzwischen ist je jedoch jetzt mit nach nachdem neben nicht noch nun nur ob
    obwohl oder ohne schließlich schon sehr seit seitdem so sobald sogar somit sonst sowohl später
    trotz trotzdem über um und unter vielleicht vom von vor vorher während wann warum was weder weil
    weiter weitere weiterhin welche wenn wer wie wieder wo womit woher zu zudem zuletzt zum zur
    zunächst zuvor zwar zwischen hat haben war waren wird wurde wurden sind können kann dies hierzu hierfür hiermit hierauf letztere
    solche solch manchmal oft oftmals meist meistens anschließend hingegen demnach folglich zusätzlich
    uns mir mich euch derzeit überdies ja nein falls soweit solange bevor ehe indem sodass künftig
    bald deren dessen irgendwann niemals stattdessen
  `),
}
