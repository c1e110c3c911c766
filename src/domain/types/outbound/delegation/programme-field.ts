import { choice } from '../../../../fields/choice/kind.ts';
import { city } from '../../../../fields/city/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { dayParts, natures } from './choices.ts';
import { fill } from './programme.ts';

/** What is done in each half-day, filled from the days of the journey at the press of a button. */
export const programme = rows('日程', {
  en: 'Programme',
  max: 120,
  unique: ['day', 'half'],
  fill,
  stack: [
    ['day', 'half'],
    ['city', 'nature'],
    ['activity', 'counterpart'],
  ],
  help: '每半天一行，晚上有活动的再加一行；超过30天的按周安排，写每周第一天。',
  fields: {
    day: date('日期', { en: 'Day', required: true }),
    half: choice('时段', { en: 'Part of the day', required: true, choices: dayParts }),
    city: city('城市'),
    activity: text('活动安排', { en: 'What is done', required: true, max: 300 }),
    counterpart: text('会见对象或接待单位', { en: 'With whom', max: 200 }),
    nature: choice('性质', { en: 'Nature', required: true, choices: natures }),
  },
});
