using System.Text.Json.Serialization;

namespace HealthScore.Bot.Channels.LocalPage.Pages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonOnPage[]))]
[JsonSerializable(typeof(WordsOnPage))]
internal sealed partial class PageJson : JsonSerializerContext;
