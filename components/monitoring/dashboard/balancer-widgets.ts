import { BALANCER } from "../metrics";
import { graph, type Line, type Widget } from "./layout";

const ZERO_BASED = { yAxis: { left: { min: 0, showUnits: false } } };

/** What became of those who came to the load balancer to sign in. */
export function atBalancer(balancer: string, region: string): Widget {
  const line = (metric: string, label: string): Line => [BALANCER, metric, "LoadBalancer", balancer, { label }];
  return graph(
    "Sign-ins at the load balancer",
    region,
    [
      line("ELBAuthSuccess", "Succeeded"),
      line("ELBAuthFailure", "Refused"),
      line("ELBAuthError", "Broken"),
      line("ELBAuthUserClaimsSizeExceeded", "Claims too large"),
      line("ELBAuthRefreshTokenSuccess", "Renewed"),
    ],
    ZERO_BASED,
  );
}

/** How long Cognito kept the load balancer waiting. */
export function balancerLatency(balancer: string, region: string): Widget {
  const line = (stat: string): Line => [
    BALANCER,
    "ELBAuthLatency",
    "LoadBalancer",
    balancer,
    { stat, label: stat === "Average" ? "On average" : "99 of 100" },
  ];
  return graph("Time to ask Cognito, in milliseconds", region, [line("Average"), line("p99")], ZERO_BASED);
}
