// Asks a server that runs what the audits of graphql-http ask of GraphQL over HTTP:
//   KEY=alz_… node audits.mjs http://localhost:8080/graphql
import { auditServer } from 'graphql-http';

const [url] = process.argv.slice(2);
const signedIn = (address, request) =>
  fetch(address, { ...request, headers: { ...request?.headers, authorization: `Bearer ${process.env.KEY}` } });

const results = await auditServer({ url, fetchFn: signedIn });
for (const { id, name, status, reason } of results) {
  console.log(`${status} ${id} ${name}${reason ? `: ${reason}` : ''}`);
}
