using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;

namespace HealthScore.Cards.Tests.Composing;

public sealed class FeedbackCardTests
{
    [Fact]
    public void Ask_WhenComposed_OffersFourOpinionsThatCarryWhatTheyAreAbout()
    {
        var card = FeedbackCard.Ask(SampleAccounts.AtRisk, SampleAccounts.About, SampleAccounts.Reader);
        var choices = card.Blocks.OfType<ChoicesBlock>().Single().Choices;

        Assert.Equal(["helped", "not_helped", "too_high", "too_low"], choices.Select(choice => choice.Press.Values["direction"]));
        Assert.All(choices, choice =>
        {
            Assert.Equal(("feedback.score", "acme"), (choice.Press.Verb, choice.Press.Values["account"]));
            Assert.Equal(SampleAccounts.About["scored"], choice.Press.Values["scored"]);
        });
    }

    [Fact]
    public void Ask_WhenThereIsNoScore_DoesNotSpeakOfOne() =>
        Assert.DoesNotContain(
            FeedbackCard.Ask(SampleAccounts.Unclear, SampleAccounts.About, SampleAccounts.Reader).Blocks,
            block => block is TextBlock text && text.Text.StartsWith("About the score", StringComparison.Ordinal));

    [Fact]
    public void Thanks_WhenComposed_SaysWhatWasNoted() =>
        Assert.Equal(
            "Noted for Acme Corp: Score feels too high",
            FeedbackCard.Thanks(SampleAccounts.AtRisk, FeedbackChoice.TooHigh, SampleAccounts.Reader).Summary);

    [Fact]
    public void Words_OfEveryChoice_AreReadBack()
    {
        Assert.All(Enum.GetValues<FeedbackChoice>(), choice => Assert.Equal(choice, FeedbackWords.Read(FeedbackWords.Of(choice))));
        Assert.Null(FeedbackWords.Read("up"));
        Assert.Null(FeedbackWords.Read(null));
    }
}
