using System.Globalization;
using System.Text.Json;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.BlockKit;

/// <summary>
/// The parts that blocks are built of. Foreign text stands only in <c>plain_text</c> objects and rich-text elements, which Slack
/// shows as they are. Counts what the limits are about.
/// </summary>
internal sealed class SlackElements(Utf8JsonWriter json, Language language)
{
    private int _buttons;
    private bool _startsLine;

    public int Blocks { get; private set; }

    /// <summary>Characters written so far.</summary>
    public int Text { get; private set; }

    /// <summary>A button's value did not fit, so the button was left out.</summary>
    public bool WasTooLong { get; private set; }

    public void StartBlock(string type)
    {
        Blocks++;
        json.WriteStartObject();
        json.WriteString("type"u8, type);
    }

    public void EndBlock() => json.WriteEndObject();

    /// <summary>A block with one literal text.</summary>
    public void TextBlock(string type, string text, int most)
    {
        StartBlock(type);
        PlainText("text", text, most);
        EndBlock();
    }

    public void Context(string text)
    {
        StartBlock("context");
        json.WriteStartArray("elements"u8);
        json.WriteStartObject();
        PlainTextBody(text, SlackLimits.ContextText);
        json.WriteEndObject();
        json.WriteEndArray();
        EndBlock();
    }

    public void PlainText(string name, string text, int most)
    {
        json.WriteStartObject(name);
        PlainTextBody(text, most);
        json.WriteEndObject();
    }

    /// <summary>A block of lines, to be filled with <see cref="Run"/> and ended with <see cref="EndLines"/>.</summary>
    public void StartLines()
    {
        StartBlock("rich_text");
        json.WriteStartArray("elements"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "rich_text_section"u8);
        json.WriteStartArray("elements"u8);
        _startsLine = true;
    }

    public void EndLines()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        EndBlock();
    }

    /// <param name="text">One run; "\n" ends a line.</param>
    public void Run(string text, bool isBold = false)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "text"u8);
        var shown = text is "\n" or " " or " · " or ": " ? text : SlackText.Cut(Placed(text), SlackLimits.SectionText);
        _startsLine = text == "\n";
        Text += shown.Length;
        json.WriteString("text"u8, shown);
        if (isBold)
        {
            json.WriteStartObject("style"u8);
            json.WriteBoolean("bold"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public void Actions(IEnumerable<CardButton> buttons)
    {
        foreach (var some in buttons.Chunk(SlackLimits.ActionsPerBlock))
        {
            var fitting = some.Where(Fits).ToList();
            if (fitting.Count == 0) continue;
            StartBlock("actions");
            json.WriteStartArray("elements"u8);
            foreach (var button in fitting)
            {
                json.WriteStartObject();
                Button(button, button.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            EndBlock();
        }
    }

    /// <summary>A button beside a section.</summary>
    public void Accessory(CardButton button, string shortTitle)
    {
        if (!Fits(button)) return;
        json.WriteStartObject("accessory"u8);
        Button(button, shortTitle);
        json.WriteString("accessibility_label"u8, SlackText.Cut(button.Title, SlackLimits.ButtonText));
        json.WriteEndObject();
    }

    private bool Fits(CardButton button)
    {
        var fits = PressValue.Of(button.Press.On(language)).Length <= SlackLimits.ButtonValue;
        WasTooLong |= !fits;
        return fits;
    }

    private void Button(CardButton button, string title)
    {
        json.WriteString("type"u8, "button"u8);
        json.WriteString("action_id"u8, "press." + (_buttons++).ToString(CultureInfo.InvariantCulture));
        PlainText("text", title, SlackLimits.ButtonText);
        json.WriteString("value"u8, PressValue.Of(button.Press.On(language)));
    }

    private string Placed(string text)
    {
        var piece = language.Isolated(text);
        return _startsLine ? language.Line(piece) : piece;
    }

    private void PlainTextBody(string text, int most)
    {
        var shown = SlackText.Cut(string.Join('\n', text.Split('\n').Select(line => language.Line(line))), most);
        Text += shown.Length;
        json.WriteString("type"u8, "plain_text"u8);
        json.WriteString("text"u8, shown);
        json.WriteBoolean("emoji"u8, false);
    }
}
