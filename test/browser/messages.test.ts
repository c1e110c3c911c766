import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGateway, type Gateway } from '../harness/gateway.ts';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const { open } = useBrowser();
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const said = (): { to: string; text: string }[] =>
  gateway.arrived.map(({ body }) => JSON.parse(body) as { to: string; text: string });

test('the system administrator sets the gateway of text messages, a person is reached by it after a code', async () => {
  const own = await open();
  await signIn(own, 'chen');
  await own.goto('/account');
  await own.getByText('本单位还没有启用站外消息').waitFor();

  const admin = await open();
  await signIn(admin, 'xu');
  await admin.getByRole('link', { name: '消息渠道' }).click();
  await admin.getByText('没有未送达的消息').waitFor();
  await admin.getByRole('button', { name: '设置 短信', exact: true }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('网关地址').fill(`${gateway.url}/send`);
  await dialog.getByLabel('请求内容').fill('{"to":"{mobile}","text":"{text}"}');
  await dialog.getByLabel('成功标志').fill('"code":0');
  await dialog.getByLabel('网关密钥').fill('geheim-7');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('不是 https').waitFor();
  await dialog.getByLabel('允许不加密的 http').check();
  await expectAccessible(admin);
  await dialog.getByRole('button', { name: '保存' }).click();
  await admin.getByRole('row', { name: /短信/ }).getByText('已启用').waitFor();

  await admin.getByRole('button', { name: '测试 短信', exact: true }).click();
  await admin.getByLabel('发给').fill('13800001234');
  gateway.answer = () => ({ status: 200, text: '{"code":5,"msg":"余额不足"}' });
  await admin.getByRole('dialog').getByRole('button', { name: '发送' }).click();
  await admin.getByText('没有发出去').waitFor();
  await admin.getByText('余额不足').waitFor();
  gateway.answer = () => ({ status: 200, text: '{"code":0}' });
  await admin.getByRole('dialog').getByRole('button', { name: '发送' }).click();
  await admin.getByText('对方已接收').waitFor();
  await expectAccessible(admin);
  expect(await admin.content()).not.toContain('geheim-7');

  await own.reload();
  await own.getByRole('button', { name: '填写 手机号' }).click();
  await own.getByLabel('手机号', { exact: true }).fill('1380000');
  await own.getByRole('button', { name: '发送验证码' }).click();
  await own.getByText('手机号为11位数字').waitFor();
  await own.getByLabel('手机号', { exact: true }).fill('13800001234');
  await own.getByRole('button', { name: '发送验证码' }).click();
  await own.getByLabel('验证码', { exact: true }).waitFor();
  const code = /\d{6}/.exec(said().at(-1)?.text ?? '')?.[0] ?? '';
  await own.getByLabel('验证码', { exact: true }).fill(code);
  await own.getByRole('button', { name: '验证', exact: true }).click();
  await own.getByText('138****1234').waitFor();
  await own.getByText('已验证', { exact: true }).waitFor();
  await own.getByRole('checkbox', { name: '明天到期 短信' }).uncheck();
  await own.getByRole('checkbox', { name: '只在工作日发送' }).uncheck();
  await own.getByRole('checkbox', { name: '免打扰时段' }).uncheck();
  await own.getByRole('button', { name: '保存', exact: true }).click();
  await own.getByText('已保存').waitFor();
  await expectAccessible(own);

  const narrow = await open({ viewport: { width: 390, height: 844 } });
  await signIn(narrow, 'chen');
  await narrow.goto('/account');
  await narrow.getByRole('checkbox', { name: '明天到期 短信' }).waitFor();
  expect(await narrow.getByRole('checkbox', { name: '明天到期 短信' }).isChecked()).toBe(false);
  await expectNoOverflow(narrow);
  await expectAccessible(narrow);
  const adminNarrow = await open({ viewport: { width: 390, height: 844 } });
  await signIn(adminNarrow, 'xu');
  await adminNarrow.goto('/admin/messages');
  await adminNarrow.getByText('没有未送达的消息').waitFor();
  await expectNoOverflow(adminNarrow);
});
