namespace HealthScore.Bot.Api;

/// <summary>Where the API is.</summary>
internal static class ApiPaths
{
    public const string All = "/api/v1";
    public const string Signals = All + "/signals";
    public const string Accounts = All + "/accounts";
    public const string Score = All + "/accounts/{id}/score";
    public const string Changes = All + "/changes";
    public const string OpenApi = All + "/openapi.json";
}
