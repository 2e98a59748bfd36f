/**
 * A small script.googleapis.com: the content, versions and deployments of one script, as the discovery document of the
 * Apps Script API v1 describes them. Listens on the loopback interface only.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type ScriptFile = { readonly name: string; readonly type: 'SERVER_JS' | 'HTML' | 'JSON'; readonly source: string };
type Version = { readonly versionNumber: number; readonly description: string; readonly files: readonly ScriptFile[] };
type Deployment = { readonly deploymentId: string; readonly deploymentConfig: Readonly<Record<string, unknown>> };
type Answer = readonly [status: number, body: object];

export type ScriptProject = {
  files: readonly ScriptFile[];
  readonly versions: Version[];
  readonly deployments: Deployment[];
  /** `PUT /v1/projects/…/content`, in the order they came. */
  readonly requests: string[];
};

export type AppsScriptApi = { readonly port: number; readonly project: ScriptProject; stop(): Promise<void> };

const token = 'Bearer test-token';
const at = '2026-01-05T09:00:00.000Z';

export async function startAppsScriptApi(scriptId: string): Promise<AppsScriptApi> {
  const project: ScriptProject = {
    files: [{ name: 'appsscript', type: 'JSON', source: '{}' }],
    versions: [],
    deployments: [],
    requests: [],
  };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [status, answer] = answerTo(project, scriptId, request, body);
    response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: (server.address() as AddressInfo).port, project, stop: () => stop(server) };
}

function answerTo(project: ScriptProject, scriptId: string, request: IncomingMessage, body: string): Answer {
  const line = `${request.method} ${request.url}`;
  project.requests.push(line);
  if (request.headers.authorization !== token) return refusal(401, 'UNAUTHENTICATED', 'Login Required.');
  const call = line.replace(`/v1/projects/${scriptId}/`, '');
  const sent = body === '' ? {} : JSON.parse(body);
  switch (call) {
    case 'GET content':
      return [200, { scriptId, files: project.files }];
    case 'PUT content':
      return replaceContent(project, scriptId, sent.files);
    case 'POST versions':
      return addVersion(project, scriptId, sent.description ?? '');
    case 'POST deployments':
      return deploy(project, { ...sent, scriptId });
    default:
      return refusal(404, 'NOT_FOUND', `Requested entity was not found: ${line}`);
  }
}

/** The whole project is replaced: what is not sent is gone. */
function replaceContent(project: ScriptProject, scriptId: string, files: readonly ScriptFile[]): Answer {
  if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON')) {
    return refusal(400, 'INVALID_ARGUMENT', 'Project contents must include a manifest file named appsscript.');
  }
  project.files = files;
  return [200, { scriptId, files }];
}

function addVersion(project: ScriptProject, scriptId: string, description: string): Answer {
  const version = { versionNumber: project.versions.length + 1, description, files: project.files };
  project.versions.push(version);
  return [200, { scriptId, versionNumber: version.versionNumber, description, createTime: at }];
}

function deploy(project: ScriptProject, deploymentConfig: Readonly<Record<string, unknown>>): Answer {
  if (!project.versions.some(({ versionNumber }) => versionNumber === deploymentConfig.versionNumber)) {
    return refusal(400, 'INVALID_ARGUMENT', `Version ${deploymentConfig.versionNumber} does not exist.`);
  }
  const deployment = { deploymentId: `AKfycb${project.deployments.length + 1}`, deploymentConfig };
  project.deployments.push(deployment);
  return [200, { ...deployment, updateTime: at, entryPoints: [{ entryPointType: 'ADD_ON' }] }];
}

function refusal(code: number, status: string, message: string): Answer {
  return [code, { error: { code, message, status } }];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

function stop(server: Server): Promise<void> {
  return new Promise((stopped) => {
    server.close(() => stopped());
    server.closeAllConnections();
  });
}
