using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.BlockKit;
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

    private static string Pretty(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), Indented);
}
