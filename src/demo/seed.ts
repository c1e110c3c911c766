import type { AuthorityLine } from '../model/procedure.ts';
import type { Area, Destination } from './destinations.ts';
import { linhuInspection } from './linhu-inspection.ts';
import { fuyuanFigures } from './reported/fuyuan.ts';
import { jianghaiFigures } from './reported/jianghai.ts';
import { linhuFigures } from './reported/linhu.ts';
import { liquanFigures } from './reported/liquan.ts';
import { minggangFigures } from './reported/minggang.ts';
import { qingyuFigures } from './reported/qingyu.ts';
import { yunguFigures } from './reported/yungu.ts';
import type { ReportedFigureSeed } from './reported-figure-seed.ts';
import { liquanReported, yunguPlans, yunguReported } from './reported-seeds.ts';
import { bureaus, districts, few, firms, schools } from './units.ts';

/** What the demonstration holds, as data: another seed with other numbers comes out just as well. */
export interface Seed {
  readonly offices: readonly OfficeSeed[];
}

export interface OfficeSeed {
  readonly code: string;
  readonly name: string;
  readonly en: string;
  readonly level: 'province' | 'city' | 'district' | 'subdistrict';
  readonly parent?: string;
  /** How far its figures of the half-year came that it hands up: taken, not looked at yet, given back once, or not in. */
  readonly handsUp?: 'accepted' | 'waiting' | 'returned' | 'late';
  /** Units that apply: bureaus, districts, universities, enterprises. */
  readonly units: readonly string[];
  /** The short name in document numbers: 明 gives 明外批〔2018〕1号. */
  readonly short: string;
  /** How many persons stand in the register. */
  readonly persons: number;
  readonly delegations: readonly DelegationSeed[];
  /** Posts of the leaders of the place; the office prepares their travel, which is decided above. */
  readonly leaders?: {
    readonly unit: string;
    readonly posts: readonly (readonly [post: string, rank: string])[];
  };
  /** What the office set in its authority table before it began. */
  readonly authority?: readonly AuthorityLine[];
  /** Units with an annual plan of the demonstration's year. */
  readonly annualPlans?: readonly AnnualPlanSeed[];
  /** Cases that are on their way today, at different steps. */
  readonly open: number;
  /** Batches at the counter for apostilles and legalization, by half-year, and how many lie there today. */
  readonly inspection?: InspectionSeed;
  /** An event that is open today: how many places, and how many guests registered. */
  readonly event?: { readonly quota: number; readonly guests: number };
  /** What its half-year report tells and no record counts. */
  readonly figures?: readonly ReportedFigureSeed[];
  readonly legalizations?: { readonly halves: readonly LegalizationSeed[]; readonly waiting: number };
}

/** A round of rectification in the demonstration's year: what was found, and what is done about it. */
export interface InspectionSeed {
  readonly name: string;
  /** `03-19` */
  readonly feedback: string;
  /** Who answers for the measures: name, post, rank. */
  readonly people: readonly (readonly [string, string, string])[];
  readonly aspects: readonly {
    readonly name: string;
    readonly problems: readonly { readonly name: string; readonly measures: readonly string[] }[];
  }[];
  /** How many measures are closed out within the first half-year, and how many later. */
  readonly closed: { readonly inHalf: number; readonly later: number };
}

/** The batches of one half-year and the documents in them. */
export interface LegalizationSeed {
  readonly year: number;
  readonly half: 1 | 2;
  readonly batches: number;
  readonly documents: number;
}

/** Delegations of one half-year. Counts are of records; the figures come out of them. */
export interface DelegationSeed {
  /** 0 is the demonstration's year, −1 the year before. */
  readonly year: number;
  readonly half: 1 | 2;
  readonly party: Approved & {
    /** Of these, changed or cancelled after approval. */
    readonly adjusted: { readonly batches: number; readonly personTimes: number };
    readonly daysSaved: number;
    /** Of these, to one place for one thing. */
    readonly trips?: TripsSeed;
  };
  readonly others: Approved;
  /** Of these, how many join groups of others, and how many cross regions: formed here, with members from outside. */
  readonly crossed?: { readonly joined: number; readonly cross: number };
  readonly refused: Approved;
  /** Party delegations that the examination made smaller, and by how many in all. */
  readonly cut?: { readonly batches: number; readonly persons: number };
  /** Approved on paper and entered afterwards: the office began with Wutong in the course of the half-year. */
  readonly entered?: Approved;
  /** How many of the approved person-times are in the key fields; without it tasks are drawn as they come. */
  readonly keyAreas?: number;
  /** Decided above for leaders of the city, and only prepared here; of these, some join groups of several regions. */
  readonly served?: Approved & { readonly cross: number };
  /** Examined here, decided above. */
  readonly reported?: readonly ReportedSeed[];
}

/** The annual plan of one unit; without lines, they are made for the delegations that the unit has in the year. */
export interface AnnualPlanSeed {
  readonly unit: string;
  readonly lines?: readonly {
    readonly task: string;
    readonly country: string;
    readonly month: number;
    readonly batches: number;
    readonly persons: number;
  }[];
}

/** One delegation that the office examines and reports upward. */
export interface ReportedSeed {
  readonly kind: 'own' | 'joined' | 'cross';
  readonly area: Area;
  /** Which of the office's units forms or sends it. */
  readonly unit: string;
  readonly persons: number;
  /** How many of them are leaders of the place, each of whom travels once. */
  readonly leaders?: number;
  /** Who goes along and is no official person-time: pupils with ordinary passports. */
  readonly uncounted?: number;
  readonly task: string;
  readonly days: number;
  readonly places: readonly Destination[];
}

export interface TripsSeed {
  readonly batches: number;
  readonly task: string;
  readonly area: Area;
  readonly place: Destination;
}

export interface Approved {
  readonly batches: number;
  readonly personTimes: number;
}

/** 21 leaders whom the centre and the province manage; posts are invented like the city. */
const minggangLeaders = (
  [
    ['市长', 'bureau', 1],
    ['市人大常委会主任', 'bureau', 1],
    ['市政协主席', 'bureau', 1],
    ['副市长', 'deputyBureau', 6],
    ['市人大常委会副主任', 'deputyBureau', 5],
    ['市政协副主席', 'deputyBureau', 5],
    ['市中级人民法院院长', 'deputyBureau', 1],
    ['明港大学校长', 'bureau', 1],
  ] as const
).flatMap(([post, rank, count]) => Array.from({ length: count }, () => [post, rank] as const));

/** A district decides nothing itself. */
function reportedAlone(reported: readonly ReportedSeed[]): DelegationSeed {
  const none = { batches: 0, personTimes: 0 };
  const party = { ...none, adjusted: none, daysSaved: 0 };
  return { year: 0, half: 1, party, others: none, refused: none, reported };
}

/**
 * The offices of the demonstration; names and people are invented. The numbers of 明港 are those of its half-year
 * report: 407 batches (−21.3 % from 517), 1,204 person-times (−10.3 % from 1,342), of which party and government 88
 * (+14.3 % from 77) and 352 (+15.4 % from 305); 13 batches with 29 person-times changed or cancelled, 81 days saved;
 * legalization 6,308 batches (+13.7 % from 5,548) with 13,885 documents (+19.2 % from 11,648).
 * 临湖 has 12 problems and 39 measures from an inspection; its report promises 100 %, it does not say so of the half-year.
 * It refused 12 batches with 32 people, and cut 13 people in 9 batches; 158 of its 200 person-times (79 %) are in the four
 * key fields, and 6 batches went to 西哈努克港. 明港 also served 19 batches with 21 leaders decided above, of which 2 joined
 * groups of several regions. 青屿 examined or approved 640 with 1,661: 40 through
 * Wutong, 600 entered from paper. 历泉 reported 11 with 27: 4 of its own with 20 (6, 5, 5 and 4; the 15 pupils do not count)
 * and 7 that joined others; 云谷 reported one, and plans of two units with 5 batches.
 * 青屿 has an event that is open today, with two guests on the waiting list.
 */
export const defaultSeed: Seed = {
  offices: [
    {
      code: 'donghua',
      short: '东',
      name: '东华省外事侨务办公室',
      en: 'Donghua Province',
      level: 'province',
      units: [],
      persons: 0,
      delegations: [],
      open: 0,
    },
    {
      code: 'licheng',
      short: '历',
      name: '历城市外事侨务办公室',
      en: 'Licheng City',
      level: 'city',
      units: [],
      persons: 0,
      delegations: [],
      open: 0,
    },
    {
      code: 'linhu',
      figures: linhuFigures,
      short: '临',
      name: '临湖市外事侨务办公室',
      en: 'Linhu City',
      level: 'city',
      parent: 'donghua',
      handsUp: 'accepted',
      units: bureaus.slice(0, 6),
      persons: 90,
      delegations: [
        {
          year: 0,
          half: 1,
          party: {
            batches: 46,
            personTimes: 150,
            adjusted: { batches: 5, personTimes: 14 },
            daysSaved: 0,
            trips: {
              batches: 6,
              task: '开展对口交流和援助',
              area: 'beltRoad',
              place: { country: 'KH', city: '西哈努克港', inviter: '西哈努克省政府' },
            },
          },
          others: { batches: 20, personTimes: 50 },
          keyAreas: 158,
          refused: { batches: 12, personTimes: 32 },
          cut: { batches: 9, persons: 13 },
        },
      ],
      open: 0,
      inspection: linhuInspection,
    },
    {
      code: 'qingyu',
      figures: qingyuFigures,
      event: { quota: 18, guests: 20 },
      short: '青',
      name: '青屿市外事侨务办公室',
      en: 'Qingyu City',
      level: 'city',
      parent: 'donghua',
      handsUp: 'waiting',
      units: bureaus.slice(0, 6),
      persons: 120,
      delegations: [
        {
          year: 0,
          half: 1,
          party: { batches: 24, personTimes: 71, adjusted: { batches: 0, personTimes: 0 }, daysSaved: 0 },
          others: { batches: 16, personTimes: 40 },
          refused: { batches: 0, personTimes: 0 },
          entered: { batches: 600, personTimes: 1550 },
        },
      ],
      open: 0,
    },
    {
      code: 'minggang',
      figures: minggangFigures,
      short: '明',
      name: '明港市外事侨务办公室',
      en: 'Minggang City',
      level: 'city',
      parent: 'donghua',
      handsUp: 'returned',
      units: [...bureaus, ...districts, ...schools, ...firms],
      persons: 900,
      leaders: { unit: '市发展和改革委员会', posts: minggangLeaders },
      authority: ['bureau', 'deputyBureau'].map((rank) => ({
        rank,
        verb: 'serve',
        decider: { body: '省外事办公室' },
        basis: '中管、省管干部由省审批，本办代办手续',
      })),
      delegations: [
        {
          year: 0,
          half: 1,
          party: { batches: 88, personTimes: 352, adjusted: { batches: 13, personTimes: 29 }, daysSaved: 81 },
          others: { batches: 319, personTimes: 852 },
          crossed: { joined: 5, cross: 3 },
          refused: { batches: 6, personTimes: 21 },
          served: { batches: 19, personTimes: 21, cross: 2 },
        },
        {
          year: -1,
          half: 2,
          party: { batches: 70, personTimes: 276, adjusted: { batches: 9, personTimes: 25 }, daysSaved: 52 },
          others: { batches: 290, personTimes: 780 },
          refused: { batches: 4, personTimes: 13 },
        },
        {
          year: -1,
          half: 1,
          party: { batches: 77, personTimes: 305, adjusted: { batches: 11, personTimes: 31 }, daysSaved: 64 },
          others: { batches: 440, personTimes: 1037 },
          refused: { batches: 5, personTimes: 17 },
        },
      ],
      open: 26,
      annualPlans: [{ unit: '市商务局' }, { unit: '市港航管理局' }],
      legalizations: {
        halves: [
          { year: 0, half: 1, batches: 6308, documents: 13_885 },
          { year: -1, half: 1, batches: 5548, documents: 11_648 },
        ],
        waiting: 14,
      },
    },
    {
      code: 'jianghai',
      figures: jianghaiFigures,
      short: '江',
      name: '江海市外事侨务办公室',
      en: 'Jianghai City',
      level: 'city',
      parent: 'donghua',
      handsUp: 'late',
      units: bureaus.slice(0, 6),
      persons: 40,
      delegations: [],
      open: 0,
    },
    {
      code: 'liquan',
      figures: liquanFigures,
      short: '泉',
      name: '历泉区外事侨务办公室',
      en: 'Liquan District',
      level: 'district',
      parent: 'licheng',
      handsUp: 'accepted',
      units: few,
      persons: 100,
      leaders: { unit: '区人民政府办公室', posts: [['副区长', 'deputyDivision']] },
      delegations: [reportedAlone(liquanReported)],
      open: 0,
    },
    {
      code: 'yungu',
      figures: yunguFigures,
      short: '云',
      name: '云谷区外事侨务办公室',
      en: 'Yungu District',
      level: 'district',
      units: few,
      persons: 20,
      delegations: [reportedAlone(yunguReported)],
      annualPlans: yunguPlans,
      open: 0,
    },
    {
      code: 'fuyuan',
      figures: fuyuanFigures,
      short: '福',
      name: '福原街道办事处',
      en: 'Fuyuan Sub-district',
      level: 'subdistrict',
      units: ['经济服务办公室', '城市管理办公室'],
      persons: 12,
      delegations: [],
      open: 0,
    },
  ],
};
