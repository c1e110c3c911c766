import type { Page } from 'playwright-core';

/** One picture of the READMEs. `prepare` leads from the list of delegations to what it shows. */
export interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The address at which it begins. */
  readonly at: string;
  prepare(page: Page): Promise<void>;
}

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 780 };
const list = '/records/delegation?f.approvedOn.between=2018-01-01,2018-06-30&sort=-approvedOn';
// Closed cases of the party and government: they have the longest history.
const closed = '/records/delegation?f.state.in=closed&f.category.in=party&sort=-approvedOn';
const period = '2018H1';

const stay = async (): Promise<void> => undefined;

async function openFirst(page: Page): Promise<void> {
  await page.locator('main a[href*="/records/delegation/"]').first().click();
  await page.getByRole('heading', { name: '办理记录' }).waitFor();
}

export const pictures: readonly Picture[] = [
  { name: 'workbench', ...desk, height: 560, at: '/', prepare: stay },
  {
    name: 'decision',
    ...desk,
    at: '/',
    async prepare(page) {
      await openFirst(page);
      await page.getByRole('heading', { name: '体检' }).waitFor();
    },
  },
  { name: 'counter', ...desk, height: 560, at: '/records/legalization', prepare: stay },
  { name: 'list', ...desk, height: 780, at: list, prepare: stay },
  { name: 'detail', ...desk, at: closed, prepare: openFirst },
  {
    name: 'history',
    ...desk,
    height: 700,
    at: closed,
    async prepare(page) {
      await openFirst(page);
      // The entries come after the page, and make it long enough to scroll.
      await page.getByText('已封印').last().waitFor();
      // Below the bar that stays on top.
      await page.getByRole('heading', { name: '办理记录' }).evaluate((heading) => {
        window.scrollTo(0, window.scrollY + heading.getBoundingClientRect().top - 90);
      });
    },
  },
  {
    name: 'report',
    ...desk,
    at: `/reports?kind=half-year&period=${period}`,
    async prepare(page) {
      await page.locator('.report-figure').first().click();
    },
  },
  {
    name: 'form',
    ...desk,
    at: closed,
    // A filled form without a record behind it: a copy that is never saved.
    async prepare(page) {
      await openFirst(page);
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await page.goto(new URL(`/records/delegation/new?from=${id}`, page.url()).href);
      await page.getByRole('textbox', { name: '团组名称' }).waitFor();
    },
  },
  { name: 'figures', ...desk, height: 560, at: `/figures?period=${period}`, prepare: stay },
  {
    name: 'drill-down',
    ...desk,
    at: `/figures/outbound.party-adjusted-batches?period=${period}`,
    async prepare(page) {
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'reading',
    ...desk,
    at: '/reading',
    async prepare(page) {
      await page.getByRole('button', { name: /打开演示总结/ }).click();
      await page.getByRole('heading', { name: /份总结并排/ }).waitFor();
      await page.locator('.report-tabs').getByText('明港市外事侨务办公室').click();
      await page.locator('mark', { hasText: '352人次' }).click();
    },
  },
  { name: 'list-phone', ...phone, at: list, prepare: stay },
  { name: 'detail-phone', ...phone, at: closed, prepare: openFirst },
];

/** Pictures of papers: `bin/wutong report … --format pdf`, its first page through pdftoppm. No browser takes them. */
export const papers: readonly string[] = ['half-year-report'];
