import type { Fact } from '../fact.ts'
import { pairs } from './pairs.ts'

/**
 * English acronyms with an established German form (the organisations' own German names; Auswärtiges
 * Amt, EU Interinstitutional Style Guide). NATO, UN, EU, USA, WHO, WTO, OECD, FBI stay as they are.
 */
const plain = pairs('acronym', 'Eigener deutscher Name; Auswärtiges Amt, EU-Schreibregeln', [
  ['DPRK', 'DVRK', 'Nordkorea'],
  ['ROK', 'Südkorea'],
  ['PRC', 'VR China'],
  ['UAE', 'VAE'],
  ['USSR', 'UdSSR'],
  ['GDR', 'DDR'],
  ['FRG', 'BRD'],
  ['CIS', 'GUS'],
  ['OSCE', 'OSZE'],
  ['CSCE', 'KSZE'],
  ['CSTO', 'OVKS'],
  ['EAEU', 'EAWU'],
  ['ECB', 'EZB'],
  ['IMF', 'IWF'],
  ['ICJ', 'IGH'],
  ['ECHR', 'EGMR', 'EMRK'],
  ['ECtHR', 'EGMR'],
  ['ECJ', 'EuGH'],
  ['CJEU', 'EuGH'],
  ['EEC', 'EWG'],
  ['EEA', 'EWR', 'EUA'],
  ['ECSC', 'EGKS'],
  ['EPP', 'EVP'],
  ['UNSC', 'UN-Sicherheitsrat'],
  ['UNGA', 'UN-Generalversammlung'],
  ['GDP', 'BIP'],
  ['GNP', 'BSP'],
  ['GNI', 'BNE'],
  ['VAT', 'MwSt.'],
  ['SMEs', 'KMU'],
  ['NPT', 'Atomwaffensperrvertrag', 'NVV'],
  ['INF Treaty', 'INF-Vertrag'],
  ['WMD', 'Massenvernichtungswaffen'],
  ['ICBM', 'Interkontinentalrakete'],
  ['ICBMs', 'Interkontinentalraketen'],
  ['ISIS', 'IS'],
  ['ISIL', 'IS'],
  ['PTSD', 'PTBS'],
  ['ADHD', 'ADHS'],
  ['CET', 'MEZ'],
  ['CEST', 'MESZ'],
  ['WWI', 'Erster Weltkrieg', 'Ersten Weltkrieg'],
  ['WWII', 'Zweiter Weltkrieg', 'Zweiten Weltkrieg'],
  ['POWs', 'Kriegsgefangene'],
  ['IDPs', 'Binnenflüchtlinge', 'Binnenvertriebene'],
  ['NATO Allies', 'NATO-Verbündete'],
])

/** The chamber of commerce keeps these letters in German, the criminal court does not. */
const court: Fact = {
  kind: 'acronym',
  wrong: 'ICC',
  right: ['IStGH'],
  near: ['Gerichtshof', 'Den Haag', 'Haftbefehl', 'Ankläger', 'Kriegsverbrechen'],
  authority: 'Römisches Statut, deutsche Fassung',
}

export const acronyms = [...plain, court]
