using HealthScore.Bot.Feedback;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Feedback;

public sealed class FeedbackSlotsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_WhenWritten_IsTheSame()
    {
        var scored = Now.AddTicks(-123_456_789);
        var press = Press(FeedbackSlots.About("account.why", scored));

        Assert.Equal("account.why", FeedbackSlots.ReadAnswer(press));
        Assert.Equal(scored, FeedbackSlots.ReadScoredAt(press, Now));
    }

    [Theory]
    [InlineData("account.nonsense")]
    [InlineData("<script>")]
    [InlineData("")]
    public void ReadAnswer_WhenItWasMadeUp_IsTheWordsThemselves(string answer) =>
        Assert.Equal("feedback.score", FeedbackSlots.ReadAnswer(Press(new() { ["answer"] = answer })));

    [Theory]
    [InlineData("2026-11-21T12:00:00.0000001Z")]
    [InlineData("2026-08-22T11:59:59.0000000Z")]
    [InlineData("0001-01-01T00:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void ReadScoredAt_WhenItCannotBe_IsNull(string scored) =>
        Assert.Null(FeedbackSlots.ReadScoredAt(Press(new() { ["scored"] = scored }), Now));

    [Fact]
    public void Read_WhenThereIsNoPress_KnowsNeither() =>
        Assert.Equal(("feedback.score", null), (FeedbackSlots.ReadAnswer(null), FeedbackSlots.ReadScoredAt(null, Now)));

    private static ButtonPress Press(Dictionary<string, string> values) => new("feedback.score", values);
}
