import { listenerHttps } from "../../../../../policies/rules/alb/listener/listener-https";
import { unknown } from "../../../harness/engine";
import { type ListenerCase, itJudgesListeners } from "./providers";

const required =
  "HTTPS or nothing but a redirect to it is required; set protocol to HTTPS, or redirect in defaultActions";
const inClear = { problem: `speaks HTTP, ${required}` };
const byDefault = { problem: `speaks HTTP by default, ${required}` };

const redirect = (protocol: unknown) => ({ type: "redirect", redirect: { protocol, statusCode: "HTTP_301" } });
const toHttps = { defaultActions: [redirect("HTTPS")] };
const forward = { type: "forward", targetGroupArn: unknown };
const http = { protocol: "HTTP", port: 80 };

describe("alb-listener-https", () => {
  itJudgesListeners(listenerHttps, [
    { title: "HTTPS", inputs: { protocol: "HTTPS", port: 443, defaultActions: [forward] }, expected: "passes" },
    { title: "HTTPS in small letters", inputs: { protocol: "https", defaultActions: [forward] }, expected: "passes" },
    { title: "HTTPS, all else unknown", inputs: { protocol: "HTTPS", defaultActions: unknown }, expected: "passes" },
    { title: "HTTP that redirects to HTTPS", inputs: { ...http, ...toHttps }, expected: "passes" },
    { title: "a redirect without a protocol", inputs: { port: 80, ...toHttps }, expected: "passes" },
    { title: "HTTP that forwards", inputs: { ...http, defaultActions: [forward] }, expected: inClear },
    { title: "small letters", inputs: { protocol: "http", port: 80, defaultActions: [forward] }, expected: inClear },
    {
      title: "HTTP that forwards, with a redirect left over",
      inputs: { ...http, defaultActions: [{ ...redirect("HTTPS"), type: "forward" }] },
      expected: inClear,
    },
    {
      title: "HTTP that redirects to HTTP",
      inputs: { ...http, defaultActions: [redirect("HTTP")] },
      expected: inClear,
    },
    {
      title: "HTTP that redirects to itself, by default",
      inputs: { ...http, defaultActions: [redirect(undefined)] },
      expected: inClear,
    },
    {
      title: "HTTP that redirects as it was asked",
      inputs: { ...http, defaultActions: [redirect("#{protocol}")] },
      expected: inClear,
    },
    { title: "two actions", inputs: { ...http, defaultActions: [redirect("HTTPS"), forward] }, expected: inClear },
    {
      title: "two redirects",
      inputs: { ...http, defaultActions: [redirect("HTTPS"), redirect("HTTPS")] },
      expected: inClear,
    },
    { title: "no action", inputs: { ...http, defaultActions: [] }, expected: inClear },
    { title: "no protocol", inputs: { port: 443, defaultActions: [forward] }, expected: byDefault },
    { title: "no protocol, port unknown", inputs: { port: unknown, defaultActions: [forward] }, expected: byDefault },
    { title: "protocol null", inputs: { protocol: null, port: 80, defaultActions: [forward] }, expected: byDefault },
    { title: "a gateway load balancer's", inputs: { defaultActions: [forward] }, expected: "passes" },
    ...["TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC"].map((protocol): ListenerCase => ({
      title: `a network load balancer's, for ${protocol}`,
      inputs: { protocol, port: 443, defaultActions: [forward] },
      expected: "passes",
    })),
    {
      title: "a redirect, which is not allowed",
      inputs: { ...http, ...toHttps },
      config: { allowRedirect: false },
      expected: { problem: "speaks HTTP, HTTPS is required; set protocol to HTTPS" },
    },
    {
      title: "HTTPS, redirects not allowed",
      inputs: { protocol: "HTTPS", defaultActions: [forward] },
      config: { allowRedirect: false },
      expected: "passes",
    },
    {
      title: "protocol unknown",
      inputs: { protocol: unknown, port: 443, defaultActions: [forward] },
      expected: { unknownAt: "protocol" },
    },
    {
      title: "actions unknown",
      inputs: { ...http, defaultActions: unknown },
      expected: { unknownAt: "defaultActions" },
    },
    {
      title: "actions unknown, redirects not allowed",
      inputs: { ...http, defaultActions: unknown },
      config: { allowRedirect: false },
      expected: { problem: "speaks HTTP, HTTPS is required; set protocol to HTTPS" },
    },
    {
      title: "type of the action unknown",
      inputs: { ...http, defaultActions: [{ ...redirect("HTTPS"), type: unknown }] },
      expected: { unknownAt: "defaultActions.0.type" },
    },
    {
      title: "type of the action unknown, its redirect known to be in clear",
      inputs: { ...http, defaultActions: [{ ...redirect("HTTP"), type: unknown }] },
      expected: inClear,
    },
    {
      title: "protocol of the redirect unknown",
      inputs: { ...http, defaultActions: [redirect(unknown)] },
      expected: { unknownAt: "defaultActions.0.redirect.protocol" },
    },
  ]);
});
