using System.Net;
using System.Text.Json;

namespace HealthScore.Bot.Tests.Api;

/// <summary>What came back.</summary>
internal sealed record ApiReply(HttpStatusCode Status, string? Type, IReadOnlyDictionary<string, string> Headers, JsonElement Json)
{
    /// <summary>The last part of a problem's type.</summary>
    public string? Code => Text("type")?.Split(':')[^1];

    public int Number(string name) => Json.GetProperty(name).GetInt32();

    public string? Text(string name) => Json.GetProperty(name).GetString();

    /// <summary>Accepted, new, unchanged, replaced, rejected.</summary>
    public (int Accepted, int New, int Unchanged, int Replaced, int Rejected) Counts =>
        (Number("accepted"), Number("new"), Number("unchanged"), Number("replaced"), Number("rejected"));

    /// <summary>Index and field of each rejected row.</summary>
    public IEnumerable<(int Index, string Field)> Errors => Json.GetProperty("errors").EnumerateArray()
        .Select(error => (error.GetProperty("index").GetInt32(), error.GetProperty("field").GetString()!));
}
