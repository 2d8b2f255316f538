using System.Text.Json.Nodes;

namespace HealthScore.Bot.Tests.Channels.Teams;

/// <summary>Activities in the form of real ones, for a test to change.</summary>
internal static class SampleActivity
{
    public const string Bot = "28:11111111-1111-1111-1111-111111111111";
    public const string User = "29:alice";
    public const string ServiceUrl = "http://localhost:9/_connector";

    public static JsonObject Message(string text = "how is Acme?") => Of("message", json => json["text"] = text);

    public static JsonObject Execute(string verb = "account.why", JsonObject? data = null) => Of("invoke", json =>
    {
        json["name"] = "adaptiveCard/action";
        json["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data ?? new JsonObject { ["account"] = "acme" },
            },
            ["trigger"] = "manual",
        };
    });

    public static JsonObject Invoke(string name) => Of("invoke", json => json["name"] = name);

    public static JsonObject Of(string type, Action<JsonObject>? change = null)
    {
        var json = new JsonObject
        {
            ["type"] = type,
            ["id"] = "1795290309909",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["locale"] = "es-ES",
            ["localTimezone"] = "Europe/Madrid",
            ["from"] = new JsonObject { ["id"] = User, ["name"] = "Alice Admin" },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Deploy Bot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "19:deploys@thread.tacv2;messageid=1795290309909", ["conversationType"] = "channel",
                ["isGroup"] = true, ["tenantId"] = "22222222-2222-2222-2222-222222222222",
            },
        };
        change?.Invoke(json);
        return json;
    }

    public static JsonObject Mention(string id, string written, string? name = null) => new()
    {
        ["type"] = "mention",
        ["text"] = written,
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };
}
