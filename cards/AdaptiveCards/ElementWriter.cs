using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.AdaptiveCards;

/// <summary>The elements that blocks are built of.</summary>
internal readonly struct ElementWriter(Utf8JsonWriter json, Language language)
{
    /// <summary>A heading for screen readers, where Markdown cannot spoil it; else it only looks like one.</summary>
    public void Heading(string text, TextLook look)
    {
        if (!SafeText.IsPlain(text))
        {
            Text(text, look);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, "TextBlock"u8);
        json.WriteString("text"u8, SafeText.Of(text));
        json.WriteString("style"u8, "heading"u8);
        json.WriteBoolean("wrap"u8, true);
        Spacing(look);
        Look(look);
        json.WriteEndObject();
    }

    public void Text(string text, TextLook look)
    {
        StartText(look);
        Run(text, look);
        EndText();
    }

    /// <summary>A paragraph, to be filled with <see cref="Run"/> and ended with <see cref="EndText"/>.</summary>
    public void StartText(TextLook look)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "RichTextBlock"u8);
        Spacing(look);
        if (look.AtEnd) json.WriteString("horizontalAlignment"u8, "Right"u8);
        json.WriteStartArray("inlines"u8);
    }

    public void Run(string text, TextLook look)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextRun"u8);
        json.WriteString("text"u8, SafeText.Of(text));
        Look(look);
        json.WriteEndObject();
    }

    public void EndText()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A picture that the card carries within itself: nothing is fetched, and nobody else can see it.</summary>
    /// <param name="alt">The same in words.</param>
    public void Image(byte[] png, string alt)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Image"u8);
        json.WriteString("url"u8, "data:image/png;base64," + Convert.ToBase64String(png));
        json.WriteString("altText"u8, SafeText.Of(alt));
        json.WriteString("size"u8, "Stretch"u8);
        json.WriteEndObject();
    }

    /// <summary>A row of columns, to be filled with <see cref="StartColumn"/> and ended with <see cref="EndRow"/>.</summary>
    public void StartRow(string spacing)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "ColumnSet"u8);
        json.WriteString("spacing"u8, spacing);
        json.WriteStartArray("columns"u8);
    }

    public void EndRow()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <param name="width">auto, stretch, a weight, or pixels.</param>
    /// <param name="isCentred">In the middle of the row's height.</param>
    public void StartColumn(string width, bool isCentred = false)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Column"u8);
        json.WriteString("width"u8, width);
        if (isCentred) json.WriteString("verticalContentAlignment"u8, "Center"u8);
        json.WriteStartArray("items"u8);
    }

    public void EndColumn()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A box, to be filled and ended with <see cref="EndBox"/>.</summary>
    public void StartBox(string? style, string spacing, CardButton? select = null, bool isSeparated = false)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Container"u8);
        if (style is not null) json.WriteString("style"u8, style);
        json.WriteString("spacing"u8, spacing);
        if (isSeparated) json.WriteBoolean("separator"u8, true);
        if (select is not null) new ActionWriter(json, language).Select(select);
        json.WriteStartArray("items"u8);
    }

    public void EndBox()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Spacing(TextLook look)
    {
        if (look.Spacing is not null) json.WriteString("spacing"u8, look.Spacing);
    }

    private void Look(TextLook look)
    {
        if (look.Size is not null) json.WriteString("size"u8, look.Size);
        if (look.IsBold) json.WriteString("weight"u8, "Bolder"u8);
        if (look.IsSubtle) json.WriteBoolean("isSubtle"u8, true);
    }
}
