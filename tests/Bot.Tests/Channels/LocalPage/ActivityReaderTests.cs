using System.Text;
using HealthScore.Bot.Channels.LocalPage.DirectLine;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class ActivityReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("""{"type":"message","from":"ana"}""")]
    [InlineData("""{"type":"message","from":{}}""")]
    [InlineData("""{"type":"message","from":{"id":1}}""")]
    [InlineData("""{"type":"message","from":{"id":""}}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","channelData":{"x":"\udc00"}}""")]
    [InlineData("""{"type":"message","\ud800":1}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"data":{}}}}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":"x"}""")]
    public void TryRead_WhenNotAnActivity_SaysWhatIsWrong(string body)
    {
        Assert.False(Read(body, out _, out var error));
        Assert.Equal(400, error!.Status);
        Assert.True(error.Message.Length > 20);
    }

    [Fact]
    public void TryRead_WhenBytesAreNotUtf8_IsRefused()
    {
        byte[] body = [.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8];
        Assert.False(ActivityReader.TryRead(body, out _, out _));
    }

    [Fact]
    public void TryRead_WhenNestedTooDeep_IsRefused() =>
        Assert.False(Read($$"""{"type":"message","value":{{new string('[', 500)}}{{new string(']', 500)}}}""", out _, out _));

    [Fact]
    public void TryRead_Message_TakesWhatTheBotNeeds()
    {
        Assert.True(Read(
            """{"type":"message","text":"  how is Acme? ","from":{"id":"u","name":"U"},"locale":"es-ES","localTimezone":"Europe/Madrid","later":1}""",
            out var activity,
            out _));
        Assert.Equal(("message", "how is Acme?", "u", "U"), (activity!.Type, activity.Text, activity.FromId, activity.FromName));
        Assert.Equal(("es-ES", "Europe/Madrid"), (activity.Locale, activity.TimeZone));
        Assert.True(activity.IsTurn);
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":null,"from":null}""")]
    [InlineData("""{"type":"message","text":"   "}""")]
    [InlineData("""{"type":"message","value":{"rating":5}}""")]
    [InlineData("""{"type":"message","value":"x","locale":7}""")]
    [InlineData("""{"type":"event","name":"x","text":"hi"}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"type":"invoke","name":"other/name","value":{}}""")]
    [InlineData("""{"type":"somethingNew"}""")]
    public void TryRead_WhenThereIsNothingToAnswer_IsNoTurn(string body)
    {
        Assert.True(Read(body, out var activity, out _));
        Assert.False(activity!.IsTurn);
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"account.why","data":{"account":"acme","msteams":{},"n":1}}}}""")]
    [InlineData("""{"type":"message","value":{"verb":"account.why","account":"acme"}}""")]
    [InlineData("""{"type":"message","text":"Why","value":{"verb":"account.why","account":"acme"}}""")]
    public void TryRead_WhenAButtonWasPressed_GivesThePress(string body)
    {
        Assert.True(Read(body, out var activity, out _));
        Assert.Equal("account.why", activity!.Press!.Verb);
        Assert.Equal("acme", Assert.Single(activity.Press.Values).Value);
        Assert.Equal("", activity.Text);
    }

    [Fact]
    public void TryRead_WhenAButtonCarriesTooMuch_IsRefused()
    {
        var many = string.Join(',', Enumerable.Range(0, 17).Select(i => $"\"k{i}\":\"v\""));
        Assert.False(Read($$$"""{"type":"message","value":{"verb":"a",{{{many}}}}}""", out _, out _));
        Assert.False(Read($$$"""{"type":"message","value":{"verb":"a","k":"{{{new string('v', 600)}}}"}}""", out _, out _));
        Assert.False(Read($$$"""{"type":"message","value":{"verb":"{{{new string('v', 65)}}}"}}""", out _, out _));
    }

    private static bool Read(string body, out IncomingActivity? activity, out DirectLineError? error) =>
        ActivityReader.TryRead(Encoding.UTF8.GetBytes(body), out activity, out error);
}
