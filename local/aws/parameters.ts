/** Parameters of SSM's Parameter Store that the shop reads; in AWS the stack and `doctor` write them. */
export type Parameters = ReadonlyMap<string, { readonly type: 'String' | 'SecureString'; readonly value: string }>;

type Answer = { readonly status: number; readonly body: unknown };

const shown = (parameters: Parameters, name: string): unknown => {
  const found = parameters.get(name);
  return found ? { Name: name, Type: found.type, Value: found.value, Version: 1 } : null;
};

/** `GetParameter` and `GetParameters` of AWS Systems Manager (AWS JSON 1.1). */
export const getParameter = (parameters: Parameters, body: string): Answer => {
  const { Name } = JSON.parse(body) as { Name: string };
  const parameter = shown(parameters, Name);
  return parameter
    ? { status: 200, body: { Parameter: parameter } }
    : { status: 400, body: { __type: 'ParameterNotFound', message: `${Name} is not set` } };
};

export const getParameters = (parameters: Parameters, body: string): Answer => {
  const { Names } = JSON.parse(body) as { Names: readonly string[] };
  return {
    status: 200,
    body: {
      Parameters: Names.map((n) => shown(parameters, n)).filter((p) => p !== null),
      InvalidParameters: Names.filter((n) => !parameters.has(n)),
    },
  };
};
