using System.Text.Json.Serialization;

namespace HealthScore.Bot.Channels.LocalPage.Pages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonOnPage[]))]
internal sealed partial class PageJson : JsonSerializerContext;
