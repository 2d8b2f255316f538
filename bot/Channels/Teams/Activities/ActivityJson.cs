using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthScore.Bot.Channels.Teams.Activities;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNameCaseInsensitive = false,
    MaxDepth = TeamsLimits.JsonDepth, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJson : JsonSerializerContext;
