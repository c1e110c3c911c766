import { z } from 'zod';
import { errors } from '../model/errors.ts';
import type { Registry } from '../model/registry.ts';
import type { Contract } from './contract.ts';
import type { JsonSchema, OpenApiDocument, Operation, Parameter } from './openapi/document.ts';
import { problemResponses } from './openapi/problem-responses.ts';
import { typeSchemas } from './openapi/type-schemas.ts';
import { problem } from './problem.ts';

const groups: Readonly<Record<Contract['group'], string>> = {
  session: '登录与会话 · Sign-in and session',
  records: '记录、草稿与查找 · Records, drafts and search',
  process: '审批 · Processes',
  work: '工作台与消息 · Workbench and messages',
  rules: '规则与豁免 · Rules and waivers',
  settings: '流程、权限表、外出与节假日 · Chains, authority, absences, working days',
  figures: '数字与其背后的记录 · Figures and the records behind them',
  files: '附件 · Files',
  forms: '公文 · Official forms',
  exchange: 'Excel 导入导出与后台任务 · Excel workbooks and long work',
  office: '单位 · Offices',
  account: '我的账号 · The own account',
  administration: '用户、授权、单位、安全与审计 · Accounts, roles, units, security and audit',
  system: '系统 · System',
};

/** The interface as an OpenAPI 3.1 document, from the contracts and the declared record types alone. */
export function openApiDocument(
  contracts: Readonly<Record<string, Contract>>,
  registry: Registry,
): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [name, contract] of Object.entries(contracts)) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(name, contract, registry) };
  }
  const used = new Set(Object.values(contracts).map((contract) => contract.group));
  return {
    openapi: '3.1.0',
    info: {
      title: '梧桐 Wutong',
      version: '1',
      description:
        'Every refusal is an RFC 9457 problem with a code from a closed list. Requests that change something carry ' +
        'the header `X-Wutong`. Dates are `YYYY-MM-DD` in China, instants ISO 8601 in UTC.',
    },
    tags: Object.entries(groups)
      .filter(([name]) => used.has(name as Contract['group']))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: {
        Problem: withCodes(toSchema(problem)),
        ...typeSchemas(registry),
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'wutong', description: 'Set by signing in.' },
      },
    },
  };
}

function operationOf(name: string, contract: Contract, registry: Registry): Operation {
  const { body, bodyType, response, responseType } = contract;
  const answer = responseType
    ? { [responseType]: { schema: {} } }
    : { 'application/json': { schema: linkValues(toSchema(response)) } };
  const sent = bodyType
    ? {
        [bodyType]: {
          schema: {
            type: 'object',
            properties: { file: { type: 'string', format: 'binary' } },
            required: ['file'],
          },
        },
      }
    : body && { 'application/json': { schema: linkValues(toSchema(body, 'input')) } };
  return {
    operationId: name,
    summary: contract.summary,
    tags: [contract.group],
    security: contract.open ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf(contract.params, 'path', registry),
      ...parametersOf(contract.query, 'query', registry),
      ...headersOf(contract),
    ],
    ...(sent ? { requestBody: { required: true, content: sent } } : {}),
    responses: { '200': { description: 'OK', content: answer }, ...problemResponses(contract) },
  };
}

function parametersOf(
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
  registry: Registry,
): Parameter[] {
  if (!schema) return [];
  const {
    properties = {},
    required = [],
    additionalProperties,
  } = toSchema(schema) as {
    properties?: Record<string, JsonSchema>;
    required?: readonly string[];
    additionalProperties?: unknown;
  };
  const named = Object.entries(properties).map(([name, inner]): Parameter => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: name === 'type' && place === 'path' ? typeNames(registry) : inner,
  }));
  if (place === 'path' || typeof additionalProperties !== 'object') return named;
  const filters: Parameter = {
    name: 'filters',
    in: 'query',
    style: 'form',
    explode: true,
    description: '`f.<field>.<operator>=value`: eq, in, between, contains, has; lists with commas.',
    schema: { type: 'object', additionalProperties: { type: 'string' } },
  };
  return [...named, filters];
}

function typeNames(registry: Registry): JsonSchema {
  // `unit` is no record type, but units are looked up in the same way.
  return { type: 'string', examples: registry.types.map(({ type }) => type.name) };
}

function headersOf(contract: Contract): Parameter[] {
  const text = { type: 'string' };
  return [
    ...(contract.method === 'GET'
      ? []
      : [
          {
            name: 'X-Wutong',
            in: 'header' as const,
            required: true,
            description: 'Any value; other sites cannot send it.',
            schema: text,
          },
        ]),
    ...(contract.idempotent
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header' as const,
            description: 'The same key with the same content gives the first answer again.',
            schema: { type: 'string', pattern: '^[\\w.-]{8,100}$' },
          },
        ]
      : []),
  ];
}

function toSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io });
  return rest;
}

function withCodes(schema: JsonSchema): JsonSchema {
  const properties = schema['properties'] as Record<string, JsonSchema>;
  return { ...schema, properties: { ...properties, code: { type: 'string', enum: Object.keys(errors) } } };
}

// Contracts know entries only as “some object”; the document says which objects there are.
function linkValues(schema: unknown): JsonSchema {
  const walk = (node: unknown, name: string): unknown => {
    if (Array.isArray(node)) return node.map((one) => walk(one, ''));
    if (typeof node !== 'object' || node === null) return node;
    const isEntries = name === 'values' && (node as JsonSchema)['type'] === 'object';
    if (isEntries) return { $ref: '#/components/schemas/Values' };
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner, key)]));
  };
  return walk(schema, '') as JsonSchema;
}
