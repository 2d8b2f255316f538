using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.BlockKit;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Cards.Tests.Samples;

namespace HealthScore.Cards.Tests.Approvals;

public sealed class ApprovedCardTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. SampleCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AdaptiveCard_WhenComposed_IsAsApproved(string name) =>
        Approved.Check($"{name}.adaptive.json", Pretty(AdaptiveCardRenderer.ToJson(SampleCards.All[name])));

    [Theory]
    [MemberData(nameof(Names))]
    public void BlockKit_WhenComposed_IsAsApproved(string name) =>
        Approved.Check($"{name}.blockkit.json", Pretty(BlockKitRenderer.ToJson(SampleCards.All[name])));

    [Theory]
    [MemberData(nameof(Names))]
    public void PlainText_WhenComposed_IsAsApproved(string name) =>
        Approved.Check($"{name}.txt", PlainTextRenderer.Render(SampleCards.All[name]));

    /// <summary>Not every card in every language: a health, its explanation, a list, an error.</summary>
    public static TheoryData<string, Language> Spoken
    {
        get
        {
            var all = new TheoryData<string, Language>();
            foreach (var name in new[] { "account-red", "why-red", "list-page", "error" })
                foreach (var language in SpokenCards.Languages) all.Add(name, language);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Cards_WhenSpokenInAnotherLanguage_AreAsApproved(string name, Language language)
    {
        var card = SpokenCards.In(language)[name];
        var file = $"{name}.{LanguageCodes.Of(language)}";

        Approved.Check($"{file}.adaptive.json", Pretty(AdaptiveCardRenderer.ToJson(card)));
        Approved.Check($"{file}.blockkit.json", Pretty(BlockKitRenderer.ToJson(card)));
        Approved.Check($"{file}.txt", PlainTextRenderer.Render(card));
    }

    private static string Pretty(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), Indented);
}
